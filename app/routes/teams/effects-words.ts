import type { Effects } from '#app/domain/teams/effects.server.ts'
import type { Language } from '#app/platform/say/language.ts'
import { teamChangeTexts } from './change-texts.ts'

export type EffectsInWords = { people: string[]; teams: { name: string; title: string; lines: string[] }[] }

/** What the sheet says before a change of `team` is saved: whom it concerns, then team by team what stays where. */
export function effectsInWords(
  { leaving, moved, lead, teams }: Effects,
  team: string,
  language: Language,
): EffectsInWords {
  const t = teamChangeTexts[language].confirm
  const before = lead ? nameOf({ name: lead.before, closed: lead.beforeClosed }, language) : ''
  return {
    people: [
      ...(leaving.length > 0 ? [t.leaving({ names: namesOf(leaving, language), team })] : []),
      ...moved.map(({ name, from }) => t.moved({ name, from, team })),
      ...(lead === null
        ? []
        : [lead.after === null ? t.leadNone({ team, before }) : t.lead({ team, before, after: lead.after })]),
    ],
    teams: teams.map((one) => ({
      name: one.name,
      title: t.of({ team: one.name }),
      lines: linesOf(one, language),
    })),
  }
}

function linesOf(team: Effects['teams'][number], language: Language): string[] {
  const t = teamChangeTexts[language].confirm
  const { theirs, unreleased, drafts, texts, living, emptied, closed } = team
  const line = (titles: readonly string[], say: (p: { titles: string }) => string) =>
    titles.length === 0 ? [] : [say({ titles: inQuotes(titles, language) })]
  const holdsNothing = [theirs, drafts, texts, living].every((titles) => titles.length === 0)
  return [
    ...(emptied ? [closed.length > 0 ? t.onlyClosed({ names: closed.join(', ') }) : t.emptied] : []),
    ...line(theirs, t.theirs),
    ...(emptied
      ? [...line([...drafts, ...texts, ...living], t.nobodyGoesOn), ...line(unreleased, t.stillGraded)]
      : [...line(drafts, t.drafts), ...line(texts, t.texts), ...line(living, t.living)]),
    ...(holdsNothing ? [t.nothing] : []),
    ...(team.newLead === null ? [] : [t.newLead({ name: team.newLead })]),
    ...(team.oneAgency ? [t.oneAgency] : []),
  ]
}

type Named = { name: string; closed: boolean }

/** "Melati Contoh (nonaktif)" */
export function nameOf({ name, closed }: Named, language: Language): string {
  return closed ? teamChangeTexts[language].confirm.closed({ name }) : name
}

export function namesOf(people: readonly Named[], language: Language): string {
  return people.map((person) => nameOf(person, language)).join(', ')
}

/** "“Tugas 1”, “Tugas 2”" */
export function inQuotes(titles: readonly string[], language: Language): string {
  const list = new Intl.ListFormat(language, { type: 'conjunction' })
  return list.format(titles.map((title) => `“${title}”`))
}
