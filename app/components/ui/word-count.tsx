import { texts } from '#app/i18n/texts.ts'
import { useLanguage, useTexts } from '#app/i18n/use-texts.tsx'
import { countWords, letters } from '#app/platform/say/words.ts'
import { LetterCount } from './letter-count.tsx'

/** Apart from those of letters, which every page with a field brings along. */
const wordTexts = texts({
  id: {
    words: (p: { count: string; most: string }) => `${p.count} dari ${p.most} kata`,
    over: (p: { over: string }) => `Kelebihan ${p.over} kata.`,
  },
  en: {
    words: (p) => `${p.count} of ${p.most} words`,
    over: (p) => (p.over === '1' ? '1 word too many.' : `${p.over} words too many.`),
  },
})

type Props = { id: string; text: string; most: number; letters: number }

/**
 * "12 dari 60 kata", counted as the server counts when it refuses; letters are told only when they are too many for the
 * other limit that such a text has.
 */
export function WordCount({ id, text, most, letters: mostLetters }: Props) {
  const t = useTexts(wordTexts)
  const language = useLanguage()
  if (letters(text) > mostLetters) return <LetterCount id={id} text={text} limit={mostLetters} />
  const number = new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'id-ID')
  const count = countWords(text)
  const over = count - most
  return (
    <p className={over > 0 ? 'hint num over' : 'hint num'} id={id}>
      {t.words({ count: number.format(count), most: number.format(most) })}
      {over > 0 && <strong> {t.over({ over: number.format(over) })}</strong>}
    </p>
  )
}
