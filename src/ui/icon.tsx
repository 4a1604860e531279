/**
 * Line drawings on a grid of 16, drawn with the colour of the text around. They never stand alone: words carry the
 * meaning, so they are hidden from those who listen.
 */
const paths = {
  'shield-lock':
    'M8 1.5 2.8 3.4v4c0 3.4 2.1 5.9 5.2 7.1 3.1-1.2 5.2-3.7 5.2-7.1v-4zM5.9 7.4h4.2v3.1H5.9zM6.7 7.4V6.2a1.3 1.3 0 0 1 2.6 0v1.2',
  triangle: 'M8 2.3 14.4 13.4H1.6zM8 6.5v3.4M8 11.3v.7',
  tick: 'm3 8.6 3.2 3.2L13 4.8',
  pen: 'm3.2 10.6 7.4-7.4 2.2 2.2-7.4 7.4-2.8.6z',
  cross: 'm4 4 8 8m0-8-8 8',
  house: 'M2.2 7.8 8 2.8l5.8 5M3.7 6.8v6.4h8.6V6.8',
  phone: 'M3.2 2.8h2.5l1 3-1.6 1.2c.7 1.6 1.8 2.8 3.5 3.6l1.2-1.6 3 1v2.5c0 .5-.4.9-.9.9-5.3-.2-9.4-4.3-9.6-9.6 0-.6.4-1 .9-1',
  video: 'M1.8 4.3h8.4v7.4H1.8zM10.2 7l4-2.2v6.4l-4-2.2z',
  letter: 'M1.8 3.8h12.4v8.4H1.8zM2 4.2l6 4.6 6-4.6',
  outdoor: 'M8 14V9.5M8 9.5 4.4 6.6M8 11l2.6-2.2M8 1.8c3 0 5 2 5 4.5s-2 4.4-5 4.4-5-2-5-4.4 2-4.5 5-4.5',
  office: 'M3.2 14V2.4h6.6V14M9.8 6.4h3V14M1.8 14h12.4M5.4 5.2h2M5.4 7.9h2M5.4 10.6h2',
  inbox: 'M1.8 8.8 3.9 3h8.2l2.1 5.8v4.4H1.8zM1.8 8.8h3.6c.2 1.3 1.2 2.1 2.6 2.1s2.4-.8 2.6-2.1h3.6',
  decision: 'M3.4 1.8h6.1l3.1 3.1v9.3H3.4zM9.3 1.8v3.3h3.3M5.6 9.6l1.7 1.7 3.2-3.4',
  person: 'M8 8a2.9 2.9 0 1 0 0-5.8A2.9 2.9 0 0 0 8 8M2.8 13.8c.5-2.6 2.5-4 5.2-4s4.7 1.4 5.2 4',
  persons:
    'M6 7.8a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5M1.6 13.3c.4-2.4 2-3.6 4.4-3.6s4 1.2 4.4 3.6' +
    'M10.6 3.2a2.3 2.3 0 0 1 0 4.3M12 10.2c1.4.5 2.2 1.5 2.5 3.1',
  calendar: 'M2.3 3.6h11.4v10H2.3zM2.3 6.8h11.4M5.2 1.9v3M10.8 1.9v3',
  coin: 'M1.8 4h12.4v8H1.8zM8 10a2 2 0 1 0 0-4 2 2 0 0 0 0 4M4 8h.1M11.9 8h.1',
  lock: 'M3.4 7h9.2v6.6H3.4zM5.3 7V5a2.7 2.7 0 0 1 5.4 0v2',
  search: 'M7 11.7A4.7 4.7 0 1 0 7 2.3a4.7 4.7 0 0 0 0 9.4M10.5 10.5l3.4 3.4',
  'chevron-right': 'm6 3.5 4.5 4.5L6 12.5',
  'chevron-left': 'M10 3.5 5.5 8l4.5 4.5',
  'chevron-down': 'M3.5 6 8 10.5 12.5 6',
  'arrow-right': 'M2.5 8h11M9.5 4l4 4-4 4',
  document: 'M3.4 1.8h6.1l3.1 3.1v9.3H3.4zM9.3 1.8v3.3h3.3M5.6 8.4h4.8M5.6 11h4.8',
  clock: 'M8 14.2A6.2 6.2 0 1 0 8 1.8a6.2 6.2 0 0 0 0 12.4M8 4.6V8l2.4 1.6',
  swap: 'M3 5.5h9.5M9.8 2.8l2.7 2.7-2.7 2.7M13 10.8H3.5M6.2 8.1l-2.7 2.7 2.7 2.7',
  alert: 'M8 14.2A6.2 6.2 0 1 0 8 1.8a6.2 6.2 0 0 0 0 12.4M8 4.8v4M8 10.7v.8',
  print: 'M4.4 5.8V2.2h7.2v3.6M4.4 11.4H2.2V5.8h11.6v5.6h-2.2M4.4 9.4h7.2v4.4H4.4z',
} as const

export type IconName = keyof typeof paths

/** A small sign beside words. */
export function Icon({ name, class: extra }: { name: IconName; class?: string | undefined }) {
  return (
    <svg class={extra ? `icon ${extra}` : 'icon'} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  )
}

/** The ring of Helhet: four arcs around one point. */
export function Ring({ class: extra }: { class?: string | undefined }) {
  return (
    <svg class={extra ? `ring ${extra}` : 'ring'} viewBox="0 0 40 40" width="24" height="24" aria-hidden="true" focusable="false">
      <path d="M21.4 4.2a16 16 0 0 1 13.5 10.2M35.8 18.6a16 16 0 0 1-10.2 16.1" />
      <path d="M21.4 35.9A16 16 0 0 1 5.1 25.6M4.2 21.4A16 16 0 0 1 14.4 5.1" />
      <circle cx="20" cy="20" r="6.5" />
    </svg>
  )
}

/** The municipality's shield on public pages: a plain leaf, since no municipality's arms may be borrowed. */
export function Shield() {
  return (
    <svg class="shield" viewBox="0 0 28 34" width="28" height="34" aria-hidden="true" focusable="false">
      <path class="shield-ground" d="M0 0h28v20c0 7-6 11.5-14 14C6 31.5 0 27 0 20z" />
      <path class="shield-leaf" d="M14 29V13M14 24c-4.5-1.5-6.5-4-6.5-7.5C7.5 12.500 10 9 14 6c4 3 6.5 6.5 6.5 10.5 0 3.5-2 6-6.5 7.5" />
    </svg>
  )
}
