import type { ComponentChildren } from 'preact'
import { addresses, choiceLink } from './addresses.ts'
import { Document } from './document.tsx'
import { DemoStrip, EmergencyStrip, FrameLines, FrameNotices, SkipLink } from './frame-strips.tsx'
import type { EmergencyLine, FrameLine, FrameNotice } from './frame-strips.tsx'
import { Ring, Shield } from './icon.tsx'
import { PageHead } from './page-head.tsx'
import { PrintHeader } from './print-parts.tsx'
import type { NavItem, Shell, SignedIn } from './shell.ts'
import { SessionWatch, type SessionLimit } from './session-watch.tsx'
import { StaffHeader } from './staff-header.tsx'
import { uiTexts } from './texts.ts'

/**
 * The frame of every page for staff: demo strip, header, the page, footer.
 * `heading` is the page's one h1 and says what is the case; leave it out when the page draws its own with `PageHead`
 * or a person's header. `title` is the browser tab and never holds data about a person.
 */
export function StaffPage({
  shell,
  person,
  nav,
  title,
  heading,
  lead,
  actions,
  status,
  islands = [],
  session,
  emergencies = [],
  notices = [],
  lines = [],
  linesLabel = '',
  children,
}: {
  shell: Shell
  person: SignedIn
  nav: readonly NavItem[]
  title: string
  heading?: ComponentChildren
  lead?: ComponentChildren
  actions?: ComponentChildren
  /** Done message or error summary: comes before the heading. */
  status?: ComponentChildren
  islands?: readonly string[] | undefined
  /** When the person is signed out for idleness; null where nobody is. */
  session?: SessionLimit | null | undefined
  /** Emergency accesses that last. */
  emergencies?: readonly EmergencyLine[] | undefined
  /** What waits to be read, on the start page. */
  notices?: readonly FrameNotice[] | undefined
  /** What belongs to the step one is at, quietly under the page, and what it is called. */
  lines?: readonly FrameLine[] | undefined
  linesLabel?: string | undefined
  children: ComponentChildren
}) {
  const t = uiTexts[shell.language]
  const scripts = session ? ['ui/keys', 'ui/session', ...islands] : ['ui/keys', ...islands]
  return (
    <Document shell={shell} title={title} islands={scripts}>
      <SkipLink t={t} />
      <DemoStrip shell={shell} audience="staff" />
      <EmergencyStrip shell={shell} lines={emergencies} />
      <StaffHeader shell={shell} person={person} nav={nav} />
      <main id="innehall" class="page" tabIndex={-1}>
        <PrintHeader owner={shell.municipality} demo={shell.demo === null ? undefined : t.demoPaper} />
        {status}
        <FrameNotices notices={notices} />
        {heading !== undefined && <PageHead heading={heading} lead={lead} actions={actions} />}
        {children}
        <FrameLines label={linesLabel} lines={lines} />
        {session && <SessionWatch limit={session} t={t} />}
      </main>
      <Footer shell={shell} />
    </Document>
  )
}

/** The frame for people outside: roomy, one column, the municipality's name, the other language. */
export function PublicPage({
  shell,
  title,
  status,
  islands = [],
  children,
}: {
  shell: Shell
  title: string
  /** Error summary: comes before the heading. */
  status?: ComponentChildren
  islands?: readonly string[] | undefined
  children: ComponentChildren
}) {
  const t = uiTexts[shell.language]
  return (
    <Document shell={shell} title={title} islands={islands} roomy>
      <SkipLink t={t} />
      <DemoStrip shell={shell} audience="public" />
      <header class="public-header">
        <div class="public-header-inner">
          <Shield />
          <p class="public-owner">
            <strong>{shell.municipality}</strong>
            <span>{t.socialServices}</span>
          </p>
          <OtherLanguage shell={shell} />
        </div>
      </header>
      <main id="innehall" class="public-page" tabIndex={-1}>
        {status}
        {children}
      </main>
      <Footer shell={shell} />
    </Document>
  )
}

/** The frame of the sign-in page: what Helhet is on the left, the choice on the right. */
export function SignInPage({
  shell,
  title,
  promise,
  explanation,
  links,
  children,
}: {
  shell: Shell
  title: string
  /** The large words beside the ring, one line each. */
  promise: readonly string[]
  explanation: string
  /** Links at the foot of the left side; accessibility and the other language are added. */
  links: ReadonlyArray<{ href: string; label: string }>
  children: ComponentChildren
}) {
  const t = uiTexts[shell.language]
  return (
    <Document shell={shell} title={title}>
      <SkipLink t={t} />
      <DemoStrip shell={shell} audience="staff" />
      <div class="sign-in">
        <header class="sign-in-side">
          <Ring class="sign-in-ring" />
          <p class="brand">
            <Ring />
            <span>Helhet</span>
          </p>
          <div>
            <p class="sign-in-promise">
              {promise.map((line) => (
                <span key={line}>{line}</span>
              ))}
            </p>
            <p class="sign-in-explanation">{explanation}</p>
          </div>
          <ul class="sign-in-links">
            {links.map(({ href, label }) => (
              <li key={href}>
                <a href={href}>{label}</a>
              </li>
            ))}
            <li>
              <a href={addresses.accessibility}>{t.accessibility}</a>
            </li>
            <li>
              <OtherLanguage shell={shell} />
            </li>
          </ul>
        </header>
        <main id="innehall" class="sign-in-main" tabIndex={-1}>
          {children}
        </main>
      </div>
    </Document>
  )
}

function OtherLanguage({ shell }: { shell: Shell }) {
  const other = shell.language === 'sv' ? 'en' : 'sv'
  return (
    <a class="other-language" href={choiceLink({ language: other }, shell.path)} lang={other} hreflang={other}>
      {uiTexts[other].languageName}
    </a>
  )
}

function Footer({ shell }: { shell: Shell }) {
  const t = uiTexts[shell.language]
  return (
    <footer class="page-footer">
      <p>Helhet · {shell.municipality}</p>
      <p>
        <a href={addresses.accessibility}>{t.accessibility}</a>
      </p>
    </footer>
  )
}
