import { mayEnter } from '#app/domain/access/permissions.ts'
import type { TurnSource } from '#app/domain/notifications/turn.ts'
import { paths } from '#app/paths.ts'
import { contentFaults } from './studio.server.ts'
import { turnWords } from './words.ts'

/** All faults of content are one turn. */
export const turns: TurnSource = {
  place: 50,
  turnsOf: async (asker) => {
    const faults = mayEnter(asker, 'content.faults') ? await contentFaults(asker) : []
    if (faults.length === 0) return []
    const t = turnWords[asker.language]
    return [
      {
        key: 'faults',
        title: t.title({ count: faults.length }),
        note: t.note,
        since: null,
        until: null,
        action: { label: t.action, to: paths.studio() },
        mine: true,
      },
    ]
  },
}
