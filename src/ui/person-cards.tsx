import { PostForm } from './post-form.tsx'

/** One invented person to sign in as. */
export type PersonCard = {
  readonly value: string
  readonly initials: string
  readonly name: string
  readonly role: string
  readonly sees: string
}

/** The people of the demo as cards, each one button of a form; the first has focus when the page opens. */
export function PersonCards({
  csrf,
  action,
  name,
  people,
}: {
  csrf: string | null
  action: string
  name: string
  people: readonly PersonCard[]
}) {
  return (
    <PostForm csrf={csrf} action={action}>
      <ul class="person-cards">
        {people.map((person, index) => (
          <li key={person.value}>
            <button class="person-card" type="submit" name={name} value={person.value} autofocus={index === 0}>
              <span class="avatar" aria-hidden="true">
                {person.initials}
              </span>
              <span>
                <span class="person-card-name">{person.name}</span>
                <span class="person-card-role">{person.role}</span>
                <span class="person-card-sees">{person.sees}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </PostForm>
  )
}
