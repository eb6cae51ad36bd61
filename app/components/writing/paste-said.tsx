import { Button } from '#app/components/ui/button.tsx'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { LEFT_KINDS, type Grammar } from './paste/shapes.ts'
import { writingTexts } from './texts.ts'
import type { PasteWord } from './use-paste.ts'

type Props = { word: PasteWord | null; grammar: Grammar; onAgain: () => void }

/** One line beside the field: what of a paste was left out or changed, and what else can be made of it. */
export function PasteSaid({ word, grammar, onAgain }: Props) {
  const t = useTexts(writingTexts)
  const words = grammar === 'notes' ? { ...t.left, pictures: t.noPictures } : t.left
  const told = LEFT_KINDS.flatMap((kind) => {
    const count = word?.left[kind] ?? 0
    return count > 0 ? [words[kind]({ count })] : []
  })
  const sentence = told.length > 0 ? `${t.pasted} ${told.join('; ')}.` : word?.plain ? t.pastedPlain : ''
  const isSaid = sentence !== '' || word?.again
  return (
    <>
      {/* Always there: what a status begins with is not read out. */}
      <p role="status" className={isSaid ? 'quiet sm' : 'sr'}>
        {sentence}
        {word?.again && ` ${t.whatsapp}`}
      </p>
      {word?.again && (
        <p>
          <Button type="button" icon="edit" onClick={onAgain}>
            {t.whatsappDo}
          </Button>
        </p>
      )}
    </>
  )
}
