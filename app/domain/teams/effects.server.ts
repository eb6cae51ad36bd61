import type { Reader } from '#app/platform/data/db.server.ts'
import { canonicalJson, sha256 } from '#app/platform/ids.server.ts'
import { compositionOf } from './teams.ts'
import type { Other, Plan, PlannedTeam } from './plan.server.ts'
import { readHoldings, type Holdings } from './holdings.server.ts'

/** What the change means for a team that loses people. */
type TeamEffects = Holdings & {
  id: string
  name: string
  /** The version that was seen: what has changed since is shown again. */
  version: number
  /** Nobody who can sign in is in it afterwards. */
  emptied: boolean
  /** Who stays with a closed account, by name. */
  closed: string[]
  /** Those who stay come from one agency. */
  oneAgency: boolean
  /** Who leads it then; null where that does not change or nobody is left. */
  newLead: string | null
}

/** A person whom a sheet names; `closed`: her account was. */
type Mentioned = { id: string; name: string; closed: boolean }

/** Who is affected by a change of a team, as the sheet says it before anybody saves. */
export type Effects = {
  /** Out of the team, and in none afterwards. */
  leaving: Mentioned[]
  /** In from another team. */
  moved: { id: string; name: string; from: string }[]
  /** Null where the lead stays or there was none. */
  lead: { before: string; beforeClosed: boolean; after: string | null } | null
  teams: TeamEffects[]
}

/** Null when nobody goes and no lead is moved: then there is nothing to ask. One statement more than the plan, or two. */
export async function effectsOf(plan: Plan, reader: Reader): Promise<Effects | null> {
  const { team, leaving, others, before, leadId } = plan
  const leadMoves = before !== null && before !== leadId
  if (leaving.length === 0 && others.length === 0 && !leadMoves) return null
  const losing = [...(leaving.length > 0 ? [own(plan)] : []), ...others]
  const teams: TeamEffects[] = []
  for (const one of losing) teams.push(await effectsOn(reader, one))
  return {
    leaving: leaving.map(({ personId, name, closed }) => ({ id: personId, name, closed })),
    moved: others.flatMap(({ team: from, moving }) =>
      moving.map(({ personId, name }) => ({ id: personId, name, from: from.name })),
    ),
    lead: leadMoves
      ? {
          before: nameIn(plan, before) ?? '',
          beforeClosed: team.members.some(({ personId, closed }) => personId === before && closed),
          after: nameIn(plan, leadId),
        }
      : null,
    teams: teams.map((one) => (one.id === team.id ? { ...one, newLead: null } : one)),
  }
}

/** Names the effects that were shown, so that nothing else is done than what was confirmed. */
export function markOf(effects: Effects): string {
  return sha256(canonicalJson(effects)).slice(0, 32)
}

/** The team itself, as one that loses people; who leads it then is said of the whole change. */
function own({ team, leaving, before, leadId }: Plan): Other & { coming: Plan['members'] } {
  return { team, moving: leaving, before, leadId, coming: [] }
}

async function effectsOn(reader: Reader, { team, moving, before, leadId }: Other): Promise<TeamEffects> {
  const staying = team.members.filter((member) => !moving.includes(member))
  const lead = staying.find(({ personId }) => personId === leadId)
  return {
    id: team.id,
    name: team.name,
    version: team.version,
    emptied: staying.every(({ closed }) => closed),
    closed: staying.flatMap(({ name, closed }) => (closed ? [name] : [])),
    oneAgency: compositionOf(staying).state === 'broken',
    newLead: leadId !== before ? (lead?.name ?? null) : null,
    ...(await readHoldings(reader, team.id, moving)),
  }
}

function nameIn({ team, coming, others }: Plan, id: string | null): string | null {
  const known: { id: string; name: string }[] = [
    ...[team, ...others.map((other): PlannedTeam => other.team)].flatMap(({ members }) =>
      members.map(({ personId, name }) => ({ id: personId, name })),
    ),
    ...coming,
  ]
  return known.find((one) => one.id === id)?.name ?? null
}
