import { addresses, choiceLink, schemes } from './addresses.ts'
import { Button } from './button.tsx'
import { Icon, Ring } from './icon.tsx'
import { Kbd } from './kbd.tsx'
import { PostForm } from './post-form.tsx'
import type { NavItem, Shell, SignedIn } from './shell.ts'
import { languages, uiTexts, type UiTexts } from './texts.ts'

const mostInRow = 7

/** Ring and name, municipality, navigation, search, the person's menu. Below 1100 px the links move into "Meny". */
export function StaffHeader({ shell, person, nav }: { shell: Shell; person: SignedIn; nav: readonly NavItem[] }) {
  const t = uiTexts[shell.language]
  return (
    <header class="bar">
      <a class="brand" href="/">
        <Ring />
        <span>Helhet</span>
      </a>
      <p class="bar-owner">{shell.municipality}</p>
      <nav class="bar-nav" aria-label={t.mainNavigation}>
        <NavLinks nav={nav} t={t} />
      </nav>
      {person.searches !== false && <SearchForm shell={shell} id="sok" withKey />}
      <details class="bar-menu">
        <summary>{t.menu}</summary>
        <div class="bar-panel">
          {person.searches !== false && <SearchForm shell={shell} id="sok-meny" />}
          <nav aria-label={t.mainNavigation}>
            <ul>
              {nav.map((item) => (
                <li key={item.href}>
                  <NavLink item={item} />
                </li>
              ))}
            </ul>
          </nav>
        </div>
      </details>
      <PersonMenu shell={shell} person={person} t={t} />
    </header>
  )
}

function NavLinks({ nav, t }: { nav: readonly NavItem[]; t: UiTexts }) {
  const shown = nav.length > mostInRow ? nav.slice(0, mostInRow - 1) : nav
  const rest = nav.slice(shown.length)
  return (
    <ul>
      {shown.map((item) => (
        <li key={item.href}>
          <NavLink item={item} />
        </li>
      ))}
      {rest.length > 0 && (
        <li>
          <details class="nav-more" data-closes>
            <summary class={rest.some((item) => item.current) ? 'is-current' : undefined}>{t.more}</summary>
            <ul class="bar-panel">
              {rest.map((item) => (
                <li key={item.href}>
                  <NavLink item={item} />
                </li>
              ))}
            </ul>
          </details>
        </li>
      )}
    </ul>
  )
}

function NavLink({ item }: { item: NavItem }) {
  return (
    <a href={item.href} aria-current={item.current ? 'page' : undefined} data-key-go={item.goKey?.toLowerCase()}>
      {item.label}
      {item.count !== undefined && item.count > 0 && (
        <>
          {' '}
          <span class="nav-count" aria-hidden={item.countLabel ? 'true' : undefined}>
            {item.count}
          </span>
          {item.countLabel && <span class="ds-sr-only">({item.countLabel})</span>}
        </>
      )}
    </a>
  )
}

/** Posts, so that a name or an identity number never stands in an address. */
function SearchForm({ shell, id, withKey = false }: { shell: Shell; id: string; withKey?: boolean }) {
  const t = uiTexts[shell.language]
  return (
    <PostForm csrf={shell.csrf} class="bar-search" role="search" action={addresses.search} aria-label={t.search}>
      <label class="ds-sr-only" for={id}>
        {t.searchLabel}
      </label>
      <Icon name="search" />
      <input
        id={id}
        name="fraga"
        type="search"
        placeholder={t.searchHint}
        autocomplete="off"
        spellcheck={false}
        {...(withKey ? { 'data-key': '/', 'aria-keyshortcuts': '/' } : {})}
      />
      {withKey && <Kbd hidden>/</Kbd>}
    </PostForm>
  )
}

function PersonMenu({ shell, person, t }: { shell: Shell; person: SignedIn; t: UiTexts }) {
  return (
    <details class="person-menu" data-closes>
      <summary>
        <span class="avatar" aria-hidden="true">
          {person.initials}
        </span>
        <span class="person-menu-name">
          <span class="ds-sr-only">{t.yourMenu}: </span>
          {person.name}
          <span class="person-menu-unit">
            <span class="ds-sr-only">, </span>
            {person.unit}
          </span>
        </span>
      </summary>
      <div class="bar-panel">
        <ChoiceLinks
          heading={t.languageHeading}
          choices={languages.map((language) => ({
            href: choiceLink({ language }, shell.path),
            label: uiTexts[language].languageName,
            lang: language,
            chosen: language === shell.language,
          }))}
        />
        <ChoiceLinks
          heading={t.schemeHeading}
          choices={schemes.map((scheme) => ({
            href: choiceLink({ scheme }, shell.path),
            label: { auto: t.schemeAuto, light: t.schemeLight, dark: t.schemeDark }[scheme],
            lang: undefined,
            chosen: scheme === shell.scheme,
          }))}
        />
        <div class="keys-choice" data-keys-texts={JSON.stringify(keyTexts(t))} hidden>
          <h2>{t.keysHeading}</h2>
        </div>
        <PostForm csrf={shell.csrf} action={addresses.signOut} data-signs-out>
          <Button>{t.signOut}</Button>
        </PostForm>
        <PostForm csrf={shell.csrf} action={addresses.signOutEverywhere} data-signs-out>
          <Button variant="quiet">{t.signOutEverywhere}</Button>
        </PostForm>
      </div>
    </details>
  )
}

function ChoiceLinks({
  heading,
  choices,
}: {
  heading: string
  choices: ReadonlyArray<{ href: string; label: string; lang: string | undefined; chosen: boolean }>
}) {
  return (
    <>
      <h2>{heading}</h2>
      <ul class="choice-links">
        {choices.map(({ href, label, lang, chosen }) => (
          <li key={href}>
            <a href={href} lang={lang} aria-current={chosen ? 'true' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

/** The words that the island `ui/keys` needs, handed over as data so that it holds no language of its own. */
function keyTexts(t: UiTexts) {
  return {
    heading: t.keysHeading,
    on: t.keysOn,
    off: t.keysOff,
    hint: t.keysHint,
    search: t.keysSearch,
    all: t.keysAll,
    next: t.keysNextRow,
    previous: t.keysPreviousRow,
    after: t.keysThen,
    close: t.close,
  }
}
