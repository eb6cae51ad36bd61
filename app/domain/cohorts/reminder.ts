import { letters } from '#app/platform/say/words.ts'

/** What a message to copy has at most: more is folded away on a phone. */
export const REMINDER_LETTERS = 300

type Behind = { title: string; left: number }
type Person = {
  name: string
  /** Modules in which lessons are late, and how many. */
  modules: readonly Behind[]
  /** How many lessons are late altogether. */
  late: number
  /** Titles of quizzes and assignments that are overdue. */
  others?: readonly string[] | undefined
  /** Where she signs in. */
  address: string
}

/**
 * What is sent to somebody who is behind, in the language of those who get it, at most `REMINDER_LETTERS` letters: what does
 * not fit is counted.
 */
export function reminderFor({ name, modules, late, others = [], address }: Person): string {
  const parts = [
    ...modules.map(({ title, left }) => `“${title}” ${left} pelajaran`),
    ...others.map((title) => `“${title}”`),
  ]
  const asked =
    late > 0 ? `${late} pelajaran belum selesai menurut jadwal` : 'ada yang belum selesai menurut jadwal'
  return fitted(parts, (some, more) => {
    const list = [...some, ...(more > 0 ? [`${more} lainnya`] : [])].join(', ')
    return `Yth. ${shortened(name)}, ${asked}${list === '' ? '' : `: ${list}`}. Mohon dilengkapi. Masuk di ${address}. Terima kasih.`
  })
}

type Team = { team: string; members: readonly { name: string; late: number }[]; address: string }

/** The same to a team: who of it is behind, and with how many lessons. */
export function reminderForTeam({ team, members, address }: Team): string {
  const parts = members.map(({ name, late }) => `${shortened(name)} (${late} pelajaran)`)
  return fitted(parts, (some, more) => {
    const list = [...some, ...(more > 0 ? [`${more} anggota lain`] : [])].join(', ')
    return `${shortened(team)}, yang masih tertinggal: ${list}. Mohon saling mengingatkan. Masuk di ${address}. Terima kasih.`
  })
}

const NAME_LETTERS = 60

function shortened(name: string): string {
  return letters(name) <= NAME_LETTERS ? name : `${[...name].slice(0, NAME_LETTERS - 1).join('')}…`
}

/** As many of the parts as there is room for. */
function fitted(parts: readonly string[], say: (some: readonly string[], more: number) => string): string {
  for (let count = parts.length; count > 0; count -= 1) {
    const text = say(parts.slice(0, count), parts.length - count)
    if (letters(text) <= REMINDER_LETTERS) return text
  }
  return say([], parts.length)
}
