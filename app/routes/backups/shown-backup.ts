import type { Tone } from '#app/components/ui/tone.ts'
import { backupWords, type Fault, type Reason } from '#app/domain/backups/words.ts'
import { number } from '#app/platform/say/figures.ts'
import { sizeWords } from '#app/platform/say/sizes.ts'
import { dateTime, SECOND, type Place } from '#app/platform/say/time.ts'
import { backupTexts } from './texts.ts'

type Backup = {
  id: string
  startedAt: Date
  finishedAt: Date | null
  reason: Reason | null
  name: string
  bytes: number | null
  files: number | null
  lastEvent: number | null
  fault: Fault | null
  isThere: boolean
}

/** One attempt in words. */
export function shownBackup(backup: Backup, place: Place) {
  const t = backupTexts[place.language]
  const { reasons, faults } = backupWords[place.language]
  const { tone, state } = standing(backup, t)
  const figure = (value: number) => number(value, place.language)
  const { startedAt, finishedAt, bytes, files, lastEvent, fault, name } = backup
  const facts: string[] = []
  if (bytes !== null)
    facts.push(t.holds({ size: sizeWords(bytes, place.language), files: figure(files ?? 0) }))
  if (lastEvent !== null) facts.push(t.upTo({ number: figure(lastEvent) }))
  if (bytes !== null && finishedAt)
    facts.push(t.took({ seconds: figure(Math.ceil((finishedAt.getTime() - startedAt.getTime()) / SECOND)) }))
  return {
    id: backup.id,
    at: dateTime(startedAt, place),
    tone,
    state,
    why: backup.reason ? reasons[backup.reason] : '',
    lines: [
      fault ? faults[fault] : '',
      facts.join(' · '),
      name,
      bytes !== null && !backup.isThere ? t.gone : '',
    ].filter((line) => line !== ''),
  }
}

function standing(
  { finishedAt, bytes, fault }: Backup,
  t: (typeof backupTexts)['id'],
): { tone: Tone; state: string } {
  if (!finishedAt) return { tone: 'plain', state: t.making }
  if (bytes === null) return { tone: 'danger', state: t.failed }
  return fault ? { tone: 'warn', state: t.lacking } : { tone: 'ok', state: t.done }
}
