import type { BothLanguages } from './start-fault.ts'

/** What to write, per variable. */
export const configHelp = {
  PORT: {
    sv: 'PORT ska vara ett heltal från 1 till 65535. Skriv till exempel PORT=8080.',
    en: 'PORT must be a whole number from 1 to 65535. Write for example PORT=8080.',
  },
  HELHET_HOST: {
    sv: 'HELHET_HOST ska vara en adress att lyssna på. Skriv HELHET_HOST=0.0.0.0 för alla, eller utelämna den för bara den här datorn.',
    en: 'HELHET_HOST must be an address to listen on. Write HELHET_HOST=0.0.0.0 for all, or leave it out for this machine only.',
  },
  HELHET_URL: {
    sv: 'HELHET_URL ska vara adressen som användarna ser, utan sökväg. Skriv till exempel HELHET_URL=https://helhet.kommun.se.',
    en: 'HELHET_URL must be the address that users see, without a path. Write for example HELHET_URL=https://helhet.kommun.se.',
  },
  DATABASE_URL: {
    sv: 'DATABASE_URL ska vara körrollens anslutning. Skriv till exempel DATABASE_URL=postgresql://roll:lösenord@värd:5432/helhet.',
    en: 'DATABASE_URL must be the run role\'s connection. Write for example DATABASE_URL=postgresql://role:password@host:5432/helhet.',
  },
  DATABASE_ADMIN_URL: {
    sv: 'DATABASE_ADMIN_URL ska vara migreringsrollens anslutning: postgresql://roll:lösenord@värd:5432/helhet. Den behövs '
      + 'bara för "helhet migrate".',
    en: 'DATABASE_ADMIN_URL must be the migrating role\'s connection: postgresql://role:password@host:5432/helhet. Only '
      + '"helhet migrate" needs it.',
  },
  HELHET_DATA: {
    sv: 'HELHET_DATA ska vara en mapp. Skriv till exempel HELHET_DATA=/var/lib/helhet/data.',
    en: 'HELHET_DATA must be a folder. Write for example HELHET_DATA=/var/lib/helhet/data.',
  },
  HELHET_MODE: {
    sv: 'HELHET_MODE ska vara demo eller production. Med DATABASE_URL måste den anges: HELHET_MODE=production i skarp '
      + 'drift, HELHET_MODE=demo för att prova.',
    en: 'HELHET_MODE must be demo or production. With DATABASE_URL it must be given: HELHET_MODE=production for real use, '
      + 'HELHET_MODE=demo to try.',
  },
  HELHET_NOW: {
    sv: 'HELHET_NOW ska vara en svensk tid som 2026-11-23T07:00, och får bara användas i demoläge. Ta bort den i skarp drift.',
    en: 'HELHET_NOW must be a Swedish time like 2026-11-23T07:00, and may be used in demo mode only. Remove it in production.',
  },
  OIDC_ISSUER: {
    sv: 'OIDC_ISSUER ska vara adressen till kommunens inloggning, med https. Skriv till exempel OIDC_ISSUER=https://idp.kommun.se.',
    en: 'OIDC_ISSUER must be the address of the municipality\'s sign-in, with https. Write for example OIDC_ISSUER=https://idp.kommun.se.',
  },
  OIDC_CLIENT_ID: {
    sv: 'OIDC_CLIENT_ID saknas. Skriv det klient-id som inloggningen har gett Helhet.',
    en: 'OIDC_CLIENT_ID is missing. Write the client id that the sign-in has given Helhet.',
  },
  OIDC_CLIENT_SECRET: {
    sv: 'OIDC_CLIENT_SECRET saknas. Skriv den hemlighet som inloggningen har gett Helhet.',
    en: 'OIDC_CLIENT_SECRET is missing. Write the secret that the sign-in has given Helhet.',
  },
  OIDC_REQUIRED_ACR: {
    sv: 'OIDC_REQUIRED_ACR saknas. Skriv den tillitsnivå som krävs, som inloggningen benämner den: till exempel '
      + 'http://id.sambi.se/loa/loa3.',
    en: 'OIDC_REQUIRED_ACR is missing. Write the required level of assurance as the sign-in names it: for example '
      + 'http://id.sambi.se/loa/loa3.',
  },
  SMTP_URL: {
    sv: 'SMTP_URL ska vara e-postservern. Skriv till exempel SMTP_URL=smtps://användare:lösenord@post.kommun.se, eller utelämna den.',
    en: 'SMTP_URL must be the mail server. Write for example SMTP_URL=smtps://user:password@mail.kommun.se, or leave it out.',
  },
  MAIL_FROM: {
    sv: 'MAIL_FROM ska vara avsändarens e-postadress när SMTP_URL anges. Skriv till exempel MAIL_FROM=helhet@kommun.se.',
    en: 'MAIL_FROM must be the sender\'s address when SMTP_URL is given. Write for example MAIL_FROM=helhet@kommun.se.',
  },
  HELHET_LOG_HEAD_FILE: {
    sv: 'HELHET_LOG_HEAD_FILE ska vara en fil utanför databasen. Skriv till exempel '
      + 'HELHET_LOG_HEAD_FILE=/mnt/annan-disk/helhet-loggens-slut.txt.',
    en: 'HELHET_LOG_HEAD_FILE must be a file outside the database. Write for example '
      + 'HELHET_LOG_HEAD_FILE=/mnt/other-disk/helhet-log-head.txt.',
  },
  HELHET_BACKUP_DIR: {
    sv: 'HELHET_BACKUP_DIR ska vara en mapp för nattens säkerhetskopior, helst på en annan disk. Den behöver HELHET_BACKUP_KEY_FILE.',
    en: 'HELHET_BACKUP_DIR must be a folder for the nightly backups, preferably on another disk. It needs HELHET_BACKUP_KEY_FILE.',
  },
  HELHET_BACKUP_KEY_FILE: {
    sv: 'HELHET_BACKUP_KEY_FILE ska vara filen med säkerhetskopiornas nyckel. Skapa den med: openssl rand -hex 32 > nyckelfil',
    en: 'HELHET_BACKUP_KEY_FILE must be the file with the key of the backups. Make it with: openssl rand -hex 32 > keyfile',
  },
  HELHET_BACKUP_KEEP: {
    sv: 'HELHET_BACKUP_KEEP ska vara hur många nattliga säkerhetskopior som sparas, 1 till 400. Skriv till exempel HELHET_BACKUP_KEEP=14.',
    en: 'HELHET_BACKUP_KEEP must be how many nightly backups are kept, 1 to 400. Write for example HELHET_BACKUP_KEEP=14.',
  },
  HELHET_SCANNER: {
    sv: 'HELHET_SCANNER ska vara ett program med hela sin sökväg och sina ord, som läser en fil på standard input. Skriv till exempel '
      + 'HELHET_SCANNER="/usr/bin/clamdscan --no-summary -", eller utelämna den.',
    en: 'HELHET_SCANNER must be a program with its whole path and its words, that reads a file on standard input. Write for example '
      + 'HELHET_SCANNER="/usr/bin/clamdscan --no-summary -", or leave it out.',
  },
  HELHET_DELETION_LIST: {
    sv: 'HELHET_DELETION_LIST ska vara filen med listan över det som har förstörts, utanför databasen och säkerhetskopiorna.',
    en: 'HELHET_DELETION_LIST must be the file with the list of what was destroyed, outside the database and the backups.',
  },
  HELHET_KOLADA: {
    sv: 'HELHET_KOLADA ska vara adressen till Koladas API, med https, eller off för att aldrig hämta något därifrån. Utelämna den för '
      + 'https://api.kolada.se/v3.',
    en: 'HELHET_KOLADA must be the address of Kolada\'s API, with https, or off to never fetch anything from there. Leave it out for '
      + 'https://api.kolada.se/v3.',
  },
  HELHET_WEBHOOK_INNER: {
    sv: 'HELHET_WEBHOOK_INNER ska vara de värdnamn eller nät i det inre nätet som webhookar får skickas till, med komma emellan. Skriv till '
      + 'exempel HELHET_WEBHOOK_INNER=integration.kommun.local,10.20.0.0/16, eller utelämna den.',
    en: 'HELHET_WEBHOOK_INNER must be the hosts or networks of the inner network that webhooks may be sent to, with commas between. Write '
      + 'for example HELHET_WEBHOOK_INNER=integration.kommun.local,10.20.0.0/16, or leave it out.',
  },
  TRUSTED_PROXIES: {
    sv: 'TRUSTED_PROXIES ska vara antalet proxyservrar framför Helhet, 0 till 5. Utelämna den när det är en (https) eller ingen (http).',
    en: 'TRUSTED_PROXIES must be the number of proxies in front of Helhet, 0 to 5. Leave it out when there is one (https) or none (http).',
  },
  SESSION_IDLE_MINUTES: {
    sv: 'SESSION_IDLE_MINUTES ska vara ett heltal från 5 till 240. Skriv till exempel SESSION_IDLE_MINUTES=30.',
    en: 'SESSION_IDLE_MINUTES must be a whole number from 5 to 240. Write for example SESSION_IDLE_MINUTES=30.',
  },
  SESSION_HOURS: {
    sv: 'SESSION_HOURS ska vara ett heltal från 1 till 24: så länge gäller en inloggning som mest. Skriv till exempel SESSION_HOURS=12.',
    en: 'SESSION_HOURS must be a whole number from 1 to 24: so long a sign-in lasts at most. Write for example SESSION_HOURS=12.',
  },
  LOG_LEVEL: {
    sv: 'LOG_LEVEL ska vara fatal, error, warn, info, debug eller silent. Skriv till exempel LOG_LEVEL=info.',
    en: 'LOG_LEVEL must be fatal, error, warn, info, debug or silent. Write for example LOG_LEVEL=info.',
  },
  METRICS_TOKEN: {
    sv: 'METRICS_TOKEN ska vara en slumpad text på minst 20 tecken. Skriv till exempel resultatet av "openssl rand -hex 20".',
    en: 'METRICS_TOKEN must be a random text of at least 20 characters. Write for example what "openssl rand -hex 20" gives.',
  },
} satisfies Record<string, BothLanguages>
