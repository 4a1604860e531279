import { formatDay, formatNumber } from '../../calendar/format.ts'
import { AdministrationNav } from '../../mount/administration-nav.tsx'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { SelectField } from '../../ui/field-choice.tsx'
import { DayField, TextField } from '../../ui/field-text.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { Booking, Room } from '../contract/rooms.ts'
import { groupTexts } from '../texts/groups.ts'
import { whenOf } from './groups.tsx'

export type RoomsData = { readonly metres: number; readonly rooms: readonly Room[] }

/** Metres as they are written: "2", "1,5"; nothing when none are required. */
export function metresWritten(metres: number, view: View): string {
  return metres === 0 ? '' : formatNumber(metres, view.language, Number.isInteger(metres) ? 0 : 1)
}

/** The rooms, how many people each holds today, and the form of a new one. */
export function roomsPage({ metres, rooms }: RoomsData, view: View, entered: Entered | null): Shown {
  const t = groupTexts[view.language]
  const form = typed(entered, t.faults, uiTexts[view.language])
  return {
    title: t.rooms, heading: t.roomsHeading(rooms.length, metresWritten(metres, view)), lead: t.roomsLead, status: doneMessage(view, t.done) ?? form.status,
    actions: <ButtonRow><ButtonLink href="/avstand">{t.toDistance}</ButtonLink><ButtonLink href="/bokningar">{t.toBookings}</ButtonLink></ButtonRow>,
    main: (
      <>
      {view.actor.may.has('staff.administer') && <AdministrationNav view={view} />}
      <div class="with-wide-side">
        <Panel heading={t.rooms} id="rum" flush>
          {rooms.length === 0 ? <EmptyState heading={t.noRooms}>{t.noRoomsHow}</EmptyState> : (
            <Table caption={t.rooms} captionHidden stacked columns={[{ label: t.roomName }, { label: t.area, align: 'end' }, { label: t.seats, align: 'end' }, { label: t.capacity, align: 'end' }]}>
              {rooms.map((room) => (
                <Row key={room.id}>
                  <RowHead second={room.closedOn === null ? room.street : `${room.street}, ${t.until(formatDay(room.closedOn, view.language, 'weekday', view.clock.today()))}`}><a href={`/rum/${room.id}`}>{room.name}</a></RowHead>
                  <Cell label={t.area} align="end">{formatNumber(room.area, view.language, 1)}</Cell>
                  <Cell label={t.seats} align="end">{room.seats}</Cell>
                  <Cell label={t.capacity} align="end">{room.capacity}</Cell>
                </Row>
              ))}
            </Table>
          )}
        </Panel>
        <Panel heading={t.newRoom} id="nytt">
          <PostForm csrf={view.shell.csrf} action="/rum" class="form" noValidate>
            <RoomFields form={form} view={view} known={null} />
            <ButtonRow><Button>{t.save}</Button></ButtonRow>
          </PostForm>
        </Panel>
      </div>
      </>
    ),
  }
}

function RoomFields({ form, view, known }: { form: ReturnType<typeof typed>; view: View; known: Room | null }) {
  const t = groupTexts[view.language]
  const ui = uiTexts[view.language]
  const closed = known?.closedOn == null ? '' : formatDay(known.closedOn, view.language, 'long')
  return (
    <>
      <TextField t={ui} name="name" label={t.roomName} value={form.value('name', known?.name)} error={form.error('name')} maxlength={60} autocomplete="off" />
      <TextField t={ui} name="street" label={t.street} value={form.value('street', known?.street)} error={form.error('street')} maxlength={100} autocomplete="off" />
      <TextField t={ui} name="area" label={t.area} hint={t.areaHint} value={form.value('area', known === null ? '' : formatNumber(known.area, 'sv', 1))} error={form.error('area')} width="short" autocomplete="off" />
      <TextField t={ui} name="seats" label={t.seats} value={form.value('seats', known === null ? '' : String(known.seats))} error={form.error('seats')} inputmode="numeric" width="short" autocomplete="off" />
      {known !== null && <TextField t={ui} name="closedOn" label={t.closedOn} hint={t.closedHint} value={form.value('closedOn', closed)} error={form.error('closedOn')} width="short" autocomplete="off" />}
    </>
  )
}

/** The form in which a room is changed or closed. */
export function editRoomPage({ room }: { readonly room: Room }, view: View, entered: Entered | null): Shown {
  const t = groupTexts[view.language]
  const form = typed(entered, t.faults, uiTexts[view.language])
  return {
    title: t.rooms, heading: t.editRoom, lead: room.name, status: form.status,
    main: (
      <Panel>
        <PostForm csrf={view.shell.csrf} action={`/rum/${room.id}`} class="form form-narrow" noValidate>
          <RoomFields form={form} view={view} known={room} />
          <ButtonRow><Button variant="primary">{t.save}</Button><ButtonLink href="/rum" variant="quiet">{t.cancel}</ButtonLink></ButtonRow>
        </PostForm>
      </Panel>
    ),
  }
}

export type BookingsData = { readonly bookings: Booking[]; readonly rooms: readonly Room[]; readonly colleagues: ReadonlyArray<{ id: string; name: string }> }

/** What rooms and leaders are booked for besides sessions, and the form of a new booking. */
export function bookingsPage({ bookings, rooms, colleagues }: BookingsData, view: View, entered: Entered | null): Shown {
  const t = groupTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, t.faults, ui)
  return {
    title: t.bookings, heading: t.bookings, lead: t.bookingsLead, status: doneMessage(view, t.done) ?? form.status, actions: <ButtonLink href="/rum">{t.rooms}</ButtonLink>,
    main: (
      <>
      {view.actor.may.has('staff.administer') && <AdministrationNav view={view} />}
      <div class="with-wide-side">
        <Panel heading={t.bookings} id="bokningar" flush>
          {bookings.length === 0 ? <p class="panel-foot">{t.noBookings}</p> : (
            <Table caption={t.bookings} captionHidden stacked columns={[{ label: t.when }, { label: t.who }, { label: t.purpose }, { label: t.unbook, hidden: true }]}>
              {bookings.map((booking) => (
                <Row key={booking.id}>
                  <RowHead>{whenOf(booking, view)}</RowHead>
                  <Cell label={t.who}>{[booking.room, booking.staff].filter((each) => each !== null).join(', ')}</Cell>
                  <Cell label={t.purpose}>{booking.purpose}</Cell>
                  <Cell align="end">
                    <PostForm csrf={view.shell.csrf} action={`/bokningar/${booking.id}/ta-bort`}><Button size="row">{t.unbook}<span class="ds-sr-only"> {whenOf(booking, view)}</span></Button></PostForm>
                  </Cell>
                </Row>
              ))}
            </Table>
          )}
        </Panel>
        <Panel heading={t.newBooking} id="ny">
          <PostForm csrf={view.shell.csrf} action="/bokningar" class="form" noValidate>
            <SelectField t={ui} name="roomId" label={t.room} value={form.value('roomId')} error={form.error('roomId')} options={[{ value: '', label: t.noRoom }, ...rooms.map(({ id, name }) => ({ value: id, label: name }))]} />
            <SelectField t={ui} name="staffId" label={t.leaders} value={form.value('staffId')} error={form.error('staffId')} options={[{ value: '', label: t.nobody }, ...colleagues.map(({ id, name }) => ({ value: id, label: name }))]} />
            <DayField t={ui} name="on" label={t.on} value={form.value('on')} error={form.error('on')} />
            <TextField t={ui} name="from" label={t.from} hint={t.timeHint} value={form.value('from')} error={form.error('from')} width="short" autocomplete="off" />
            <TextField t={ui} name="to" label={t.to} hint={t.timeHint} value={form.value('to')} error={form.error('to')} width="short" autocomplete="off" />
            <TextField t={ui} name="purpose" label={t.purpose} hint={t.purposeHint} value={form.value('purpose')} error={form.error('purpose')} maxlength={100} autocomplete="off" />
            <ButtonRow><Button>{t.book}</Button></ButtonRow>
          </PostForm>
        </Panel>
      </div>
      </>
    ),
  }
}
