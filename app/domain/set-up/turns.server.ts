import { worksAs, type Asker } from '#app/domain/access/asker.ts'
import { mayEnter } from '#app/domain/access/permissions.ts'
import { noDeciderTurn } from '#app/domain/decisions/turns.server.ts'
import type { Turn, TurnSource } from '#app/domain/notifications/turn.ts'
import { paths } from '#app/paths.ts'
import { env } from '#app/platform/env.server.ts'
import { readFacts, type SetUpFacts } from './facts.server.ts'
import { STEPS, type Step } from './steps.ts'
import { setUpWords } from './words.ts'

/**
 * The order in which a district is set up, for whoever does it: what is undone is hers, or waits for the secretariat; what is
 * done stands below as long as something is not. Before all of it stands that cards wait which nobody can decide. One statement.
 */
export const turns: TurnSource = {
  place: 5,
  turnsOf: async (asker, now) => {
    if (!worksAs(asker, ['admin', 'secretariat'])) return []
    const facts = await readFacts(asker, now)
    const shown = STEPS.filter((step) => isShown(asker, step))
    const undone = shown.filter((step) => !step.done(facts, now) && (step.ready?.(facts) ?? true))
    const done =
      worksAs(asker, ['admin']) && undone.length > 0 ? shown.filter((step) => step.done(facts, now)) : []
    const stuck = { count: facts.undecided, since: facts.undecidedSince }
    return [
      ...noDeciderTurn(asker, stuck),
      ...undone.map((step) => open(asker, step, facts)),
      ...done.map((step) => settled(asker, step, facts)),
    ]
  },
}

function isShown(asker: Asker, step: Step): boolean {
  if (step.ofAll && !(env.mode === 'production' && asker.foundsDistricts)) return false
  return worksAs(asker, ['admin']) || isHers(asker, step)
}

function isHers(asker: Asker, { of, needs }: Step): boolean {
  return worksAs(asker, [of]) && mayEnter(asker, needs)
}

/** Where it is done; for whoever may not, the page of rooms. */
function placeOf(asker: Asker, { needs, to }: Step): string {
  return mayEnter(asker, needs) ? to() : paths.secretariat()
}

function open(asker: Asker, step: Step, facts: SetUpFacts): Turn {
  const t = setUpWords[asker.language]
  const { title, note, action } = t[step.key]
  const mine = isHers(asker, step)
  return {
    key: `set-up-${step.key}`,
    title,
    note: mine ? note({ facts }) : t.waits,
    since: null,
    until: null,
    action: { label: action, to: placeOf(asker, step) },
    mine,
  }
}

function settled(asker: Asker, step: Step, facts: SetUpFacts): Turn {
  const t = setUpWords[asker.language]
  const { title, done } = t[step.key]
  return {
    key: `set-up-${step.key}`,
    title,
    note: done({ facts }),
    since: null,
    until: null,
    action: { label: t.see, to: placeOf(asker, step) },
    mine: false,
    done: true,
  }
}
