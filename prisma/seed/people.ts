import { randomUUID } from 'node:crypto'
import type { Role } from '#app/domain/access/roles.ts'
import { openAccount } from '#app/domain/people/account-opening.server.ts'
import { DEMO_ACCOUNTS } from '#app/domain/people/demo-accounts.ts'
import { placeFirstAdmin } from '#app/domain/people/first-admin.server.ts'
import { invite } from '#app/domain/people/invitations.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { linkToken } from '#app/platform/link-token.server.ts'
import { INVITED, OTHERS, TEAMS, type SamplePerson } from './people.data.ts'
import type { Story } from './story.ts'
import { done, type Act } from './timeline.ts'

/** Somebody who is to have an account; `account` is the first part of her address. */
type Newcomer = SamplePerson & { account: string; email: string; role: Role }

type Kind = (typeof DEMO_ACCOUNTS)[number]['kind']

/** The sample people of these kinds, in the order of the list on the sign-in page. */
export function newcomers(...kinds: readonly Kind[]): Newcomer[] {
  const participants = TEAMS.flatMap((team) => team.members)
  const used = new Map<string, number>()
  return DEMO_ACCOUNTS.filter(({ kind }) => kinds.includes(kind)).map(({ email, role, kind }) => {
    const place = used.get(kind) ?? 0
    used.set(kind, place + 1)
    const samples: readonly SamplePerson[] = kind === 'peserta' ? participants : OTHERS[kind]
    const sample = samples[place]
    if (!sample) throw new Error(`Nobody stands behind ${email}.`)
    return { ...sample, account: email.replace(/@.*/, ''), email, role }
  })
}

/** The first administrator takes the link that an installation prints at its first start. */
export function firstAdmin(story: Story, passwordHash: string, at: Date): Act {
  return {
    at,
    act: async (now) => {
      const [newcomer] = newcomers('admin')
      if (!newcomer) throw new Error('Nobody administers the sample installation.')
      const { account, name, email } = newcomer
      const tokenId = await placeFirstAdmin(story.districtId, now)
      const { personId: id } = await db.accountToken.findUniqueOrThrow({
        where: { id: tokenId },
        select: { personId: true },
      })
      done(
        await openAccount(linkToken(tokenId), id, { passwordHash, name, email }, now),
        'first administrator',
      )
      story.people.set(account, { id, name, email, agencyCode: '', agencyName: '' })
    },
    silent: true,
  }
}

/** `by` invites her, and she uses the link of her mail. */
export function arrive(
  story: Story,
  newcomer: Newcomer,
  passwordHash: string,
  { by, invited, accepted }: { by: string; invited: Date; accepted: Date },
): Act[] {
  return [
    { at: invited, act: (now) => inviteHer(story, newcomer, by, now) },
    { at: accepted, act: (now) => accept(story, newcomer, passwordHash, now), silent: true },
  ]
}

async function inviteHer(story: Story, newcomer: Newcomer, by: string, now: Date): Promise<void> {
  const { account, name, email, title, role } = newcomer
  const agency = newcomer.agency === null ? null : agencyOf(story, newcomer.agency)
  const cohortId = role === 'participant' || role === 'trainer' ? story.cohort.id : null
  const given = {
    key: randomUUID(),
    name,
    email,
    agencyId: agency?.id ?? null,
    title,
    held: { role, cohortId },
  }
  const { personId } = done(await invite(await story.asker(story.person(by)), given, now), `inviting ${name}`)
  const place = { agencyCode: newcomer.agency ?? '', agencyName: agency?.name ?? '' }
  story.people.set(account, { id: personId, name, email, ...place })
}

function agencyOf({ agencies }: Story, code: string) {
  const agency = agencies.get(code)
  if (!agency) throw new Error(`There is no agency "${code}".`)
  return agency
}

async function accept(story: Story, { account, name }: Newcomer, passwordHash: string, now: Date) {
  const { id } = story.person(account)
  const token = await db.accountToken.findFirstOrThrow({ where: { personId: id }, select: { id: true } })
  done(await openAccount(linkToken(token.id), id, { passwordHash }, now), `${name} accepting`)
}

/** Her link can be opened from /demo/surat: nobody has used it yet. */
export function inviteOneMore(story: Story): Act {
  return {
    at: story.calendar.at(-2, 11),
    act: (now) => inviteHer(story, { ...INVITED, account: 'undangan' }, 'sekretariat', now),
  }
}
