import { useEffect, useState } from 'react'
import { Banner } from '#app/components/ui/banner.tsx'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { sendForm } from '#app/platform/line/send-form.ts'
import { SECOND } from '#app/platform/say/time.ts'
import { studioTexts } from './texts.ts'

/** Twice within the time after which the server takes an editor for closed. */
const BEAT = 25 * SECOND

type Others = { names: string[]; more: number }

/** Who else has the lesson open; nothing while she is alone, or while the line is away. */
export function AlsoHere({ door }: { door: string }) {
  const t = useTexts(studioTexts)
  const [others, setOthers] = useState<Others | null>(null)
  useEffect(() => {
    let over = false
    async function beat() {
      // What nobody looks at is not open.
      if (document.visibilityState === 'hidden') return
      const sent = await sendForm(door, {})
      if (!over) setOthers(sent.ok ? othersIn(sent.answer) : null)
    }
    void beat()
    const timer = setInterval(() => void beat(), BEAT)
    const seen = () => void beat()
    document.addEventListener('visibilitychange', seen)
    return () => {
      over = true
      clearInterval(timer)
      document.removeEventListener('visibilitychange', seen)
    }
  }, [door])
  const here = others !== null && others.names.length > 0
  return (
    <div role="status">
      {here && (
        <Banner
          tone="info"
          icon="users"
          title={t.alsoHere({ names: others.names.join(', '), more: others.more })}
        >
          <p>{t.alsoHereWords}</p>
        </Banner>
      )}
    </div>
  )
}

function othersIn(answer: unknown): Others | null {
  if (!(answer instanceof Object) || !('names' in answer) || !('more' in answer)) return null
  const { names, more } = answer
  if (!Array.isArray(names) || typeof more !== 'number') return null
  return { names: names.filter((name) => typeof name === 'string'), more }
}
