import { daysBetween } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import { formatDay, formatTime } from '../../calendar/format.ts'
import { time } from '../../calendar/instant.ts'
import type { View } from '../../mount/route.ts'
import { placementStep } from '../../placements/rules/next-step.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { ClockCard, ClockCards } from '../../ui/clock.tsx'
import type { Clock } from '../../ui/clock.tsx'
import { Panel } from '../../ui/panel.tsx'
import { isLvuRule } from '../../compulsory-care/rules.ts'
import { compulsoryTexts } from '../../compulsory-care/texts.ts'
import { nextStep } from '../../concerns/rules/next-step.ts'
import { concernWords } from '../../concerns/texts/words.ts'
import { unseenTexts } from '../../contacts/texts/unseen.ts'
import { investigationStep } from '../../investigations/rules/next-step.ts'
import type { ClockView, PersonView, TaskView } from '../contract.ts'
import { nextSteps } from '../rules.ts'
import { personPageTexts } from '../texts.ts'

type Say = Pick<View, 'language' | 'clock'>
const soon = 7

/** "Förhandsbedömning": the strand's word for the rule, else the law's own term, with a capital letter. */
export function termWords(clock: Pick<ClockView, 'rule' | 'term'>, { language }: Pick<View, 'language'>): string {
  const term = concernWords[language].rule[clock.rule] ?? clock.term[language]
  return term.slice(0, 1).toUpperCase() + term.slice(1)
}

/** How a clock stands, in words, shape and colour. */
export function chipOf(clock: ClockView, say: Say): Clock {
  const t = personPageTexts[say.language].clock
  const today = say.clock.today()
  const on = (day: Day, form: 'short' | 'weekday' = 'weekday'): string => formatDay(day, say.language, form, today)
  const { state, used } = clock
  const ended = clock.endedOn === null ? '' : on(clock.endedOn, 'short')
  if (state === 'met') return { kind: 'done', words: t.met(ended) }
  if (state === 'met-late')
    return { kind: 'done', words: t.metLate(ended, daysBetween(clock.legalDueOn, clock.endedOn ?? clock.legalDueOn)) }
  if (state === 'superseded' || state === 'not-required')
    return { kind: 'done', words: state === 'superseded' ? t.superseded : t.notRequired }
  if (state === 'lapsed') return { kind: 'overdue', words: t.lapsed(ended) }
  const left = clock.daysLeft ?? 0
  if (left < 0) return { kind: 'overdue', words: t.overdue(-left), used }
  if (clock.atOnce) return { kind: 'now', words: t.atOnce, used }
  const due = clock.nominalDueOn === clock.legalDueOn ? on(clock.nominalDueOn) : t.moved(on(clock.nominalDueOn), on(clock.legalDueOn))
  if (left === 0) return { kind: 'today', words: t.today(due), used }
  return { kind: left <= soon ? 'week' : 'later', words: t.left(left, due), used }
}

/** A promise: its day and hour, and never the looks of law. */
function promiseOf(task: TaskView, say: Say): Clock {
  const t = personPageTexts[say.language].clock
  const today = say.clock.today()
  const left = daysBetween(today, task.dueOn)
  const on = formatDay(task.dueOn, say.language, 'weekday', today)
  if (left < 0) return { kind: 'promise', words: t.overdue(-left) }
  return { kind: 'promise', words: left === 0 ? t.today(on) : t.left(left, on) }
}

function taskTime(task: TaskView, say: Say): string {
  const day = formatDay(task.dueOn, say.language, 'weekday', say.clock.today())
  return task.dueTime === null ? day : `${day} ${formatTime(time(task.dueTime), say.language)}`
}

/** The clocks as cards: those of the law, promises, when the child was last seen alone, and what was done lately. */
export function PersonClocks({ data, say, most }: { data: PersonView; say: Say; most: number }) {
  const t = personPageTexts[say.language]
  const open = data.clocks.filter(({ endedOn }) => endedOn === null)
  const ended = data.clocks.filter(({ endedOn }) => endedOn !== null)
  const cards = [
    ...open.map((clock) => <LawCard key={clock.id} clock={clock} say={say} />),
    ...data.tasks
      .slice(0, 2)
      .map((task) => <ClockCard key={task.id} label={`${task.title}, ${t.ownPromise}`} clock={promiseOf(task, say)} />),
    ...(open.length > 0 || data.lastSeenAloneOn !== null || data.seen !== null ? [<SeenAlone key="sedd" data={data} say={say} />] : []),
    ...ended.map((clock) => <LawCard key={clock.id} clock={clock} say={say} />),
  ]
  return cards.length === 0 ? null : <ClockCards label={t.clocks}>{cards.slice(0, most)}</ClockCards>
}

function LawCard({ clock, say }: { clock: ClockView; say: Say }) {
  const t = personPageTexts[say.language]
  return (
    <ClockCard
      label={`${termWords(clock, say)}, ${clock.paragraph}${clock.localSetting ? `, ${t.localSetting}` : ''}`}
      clock={chipOf(clock, say)}
    />
  )
}

/** When the child was last seen, and seen alone. The limits are the municipality's own, by kind of case, and are said to be. */
function SeenAlone({ data, say }: { data: PersonView; say: Say }) {
  const t = personPageTexts[say.language]
  if (data.seen !== null) return <Seen seen={data.seen} say={say} />
  if (data.lastSeenAloneOn === null) return <ClockCard label={t.neverAlone} clock={{ kind: 'later', words: t.notYet }} />
  const days = daysBetween(data.lastSeenAloneOn, say.clock.today())
  const long = days >= data.seenAloneWithin
  return (
    <ClockCard
      label={long ? `${t.seenAlone} (${t.localSetting})` : t.seenAlone}
      clock={{ kind: long ? 'today' : 'later', words: t.daysAgo(days), used: Math.min(1, days / data.seenAloneWithin) }}
    />
  )
}

function Seen({ seen: { seenOn, aloneOn, seen, alone }, say }: { seen: NonNullable<PersonView['seen']>; say: Say }) {
  const t = personPageTexts[say.language]
  const kinds = unseenTexts[say.language].kinds
  const ago = (on: Day): number => daysBetween(on, say.clock.today())
  const passed = seen.beyondSince !== null ? seen : alone.beyondSince !== null ? alone : null
  const second = aloneOn === null ? t.aloneNever : aloneOn === seenOn ? t.aloneThen : t.aloneAgo(ago(aloneOn))
  return (
    <ClockCard
      label={passed === null ? t.seenCard : `${t.seenCard} (${passed === alone ? t.limitAlone(alone.limit) : t.limitOf(kinds[seen.kind], seen.limit)}, ${t.localSetting})`}
      clock={{ kind: passed === null ? 'later' : 'promise', words: seenOn === null ? t.seenNever : t.seenAgo(ago(seenOn), formatDay(seenOn, say.language, 'short', say.clock.today())),
        used: Math.min(1, Math.max(seen.days / seen.limit, alone.days / alone.limit)) }}
      detail={second}
    />
  )
}

/** What to do next: at most three, each a verb that leads to its page. Only the first is primary. */
export function NextSteps({ data, say }: { data: PersonView; say: Say }) {
  const t = personPageTexts[say.language]
  const steps = nextSteps(data.clocks, data.tasks, say.clock.today())
  if (data.case === null) return null
  return (
    <Panel heading={t.next}>
      {steps.length === 0 && (
        <p class="line-2">
          {t.nothingNext}. {t.nothingNextHint}
        </p>
      )}
      {steps.map((step, index) =>
        'clock' in step ? (
          <ClockStep key={step.clock.id} clock={step.clock} data={data} say={say} primary={index === 0} />
        ) : (
          <TaskStep key={step.task.id} task={step.task} data={data} say={say} primary={index === 0} />
        ),
      )}
    </Panel>
  )
}

type StepProps = { data: PersonView; say: Say; primary: boolean }

/** Who may only read the case sees what stands next, without buttons that would be refused. */
const mayAct = ({ allowed }: PersonView): boolean => allowed.includes('note')

function ClockStep({ clock, data, say, primary }: StepProps & { clock: ClockView }) {
  const t = personPageTexts[say.language]
  const personId = data.person.id
  const step = nextStep(clock.rule, { concernChildId: clock.subjectId, personId }, say.language, 'person') ?? strandStep(clock.rule, personId, say)
    ?? investigationStep(clock.rule, personId, say.language, clock.subjectId) ?? {
    href: `/person/${personId}/anteckna`,
    label: t.write,
  }
  return (
    <div class="panel-part">
      <h3>
        {termWords(clock, say)} <span class="law">{clock.paragraph}</span>
      </h3>
      <p class="line-2">{chipOf(clock, say).words}</p>
      {mayAct(data) && (
        <ButtonLink href={step.href} variant={primary ? 'primary' : 'secondary'}>
          {step.label}
        </ButtonLink>
      )}
    </div>
  )
}

/** The page of a strand where its clock is met. */
function strandStep(rule: string, personId: string, say: Say): { href: string; label: string } | null {
  return isLvuRule(rule) ? { href: `/person/${personId}/lvu`, label: compulsoryTexts[say.language].toStrand } : placementStep(rule, personId, say.language)
}

function TaskStep({ task, data, say, primary }: StepProps & { task: TaskView }) {
  const t = personPageTexts[say.language]
  return (
    <div class="panel-part">
      <h3>{task.title}</h3>
      <p class="line-2">
        {t.taskDue(taskTime(task, say))}{mayAct(data) && <> · <a href={`/arbetslista/lofte/${task.id}`}>{t.moveTask}</a></>}
      </p>
      {mayAct(data) && (
        <ButtonLink href={`/person/${data.person.id}/anteckna?uppgift=${task.id}`} variant={primary ? 'primary' : 'secondary'}>
          {t.write}
        </ButtonLink>
      )}
    </div>
  )
}
