import type { View } from '../../mount/route.ts'
import { SelectField } from '../../ui/field-choice.tsx'
import { FilterForm } from '../../ui/filter-form.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { ages } from '../contract.ts'
import type { Worklist } from '../queries/load-worklist.ts'
import type { WorklistTexts } from '../texts.ts'
import { isNarrowed } from './address.ts'
import { termOf } from './row-words.ts'

/**
 * The choices that narrow the list: a form sent by GET, remembered for the person. There is no choice by name: it would stand in
 * the address.
 */
export function Filter({ list, view, t }: { list: Worklist; view: View; t: WorklistTexts }) {
  const ui = uiTexts[view.language]
  const { choices } = list
  if (list.view === 'klara') return null
  const workers = unique(
    list.chosen.flatMap(({ row }) => (row.responsibleId === null ? [] : [{ value: row.responsibleId, label: row.responsibleName ?? '' }])),
  )
  const rules = unique(
    list.chosen.flatMap(({ row }) =>
      row.kind === 'task'
        ? [{ value: 'task', label: t.filter.tasks }]
        : row.rule === null
          ? []
          : [{ value: row.rule, label: termOf({ ...row, kind: 'clock', title: null }, t, view.language) }],
    ),
  )
  const narrowed = isNarrowed(choices)
  return (
    <FilterForm
      t={ui}
      action="/arbetslista"
      clear={narrowed ? `/arbetslista?vy=${list.view}&urval=1${choices.syskon === null ? '' : '&syskon=1'}` : undefined}
      label={narrowed ? `${ui.filter} (${t.filtered(list.total, list.counts[list.view] ?? list.total)})` : undefined}
    >
      <input type="hidden" name="vy" value={list.view} />
      <input type="hidden" name="urval" value="1" />
      {choices.syskon !== null && <input type="hidden" name="syskon" value="1" />}
      {choices.ordning !== 'lag' && <input type="hidden" name="ordning" value={choices.ordning} />}
      {list.units.length > 1 && (
        <SelectField
          t={ui}
          name="enhet"
          label={t.filter.unit}
          empty={t.filter.all}
          value={choices.enhet ?? ''}
          options={list.units.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      {workers.length > 1 || choices.handlaggare !== null ? (
        <SelectField
          t={ui}
          name="handlaggare"
          label={t.filter.worker}
          empty={t.filter.all}
          value={choices.handlaggare ?? ''}
          options={workers}
        />
      ) : null}
      <SelectField t={ui} name="krav" label={t.filter.rule} empty={t.filter.all} value={choices.krav ?? ''} options={rules} />
      <SelectField
        t={ui}
        name="alder"
        label={t.filter.age}
        empty={t.filter.all}
        value={choices.alder ?? ''}
        options={ages.map((span) => ({ value: span, label: t.ages[span] }))}
      />
    </FilterForm>
  )
}

function unique(options: ReadonlyArray<{ value: string; label: string }>): Array<{ value: string; label: string }> {
  return [...new Map(options.map((option) => [option.value, option])).values()].toSorted((one, other) =>
    one.label.localeCompare(other.label, 'sv'),
  )
}
