import { Link } from '@remix-run/react'
import { useRef } from 'react'
import { Button } from '#app/components/ui/button.tsx'
import { Fold } from '#app/components/ui/fold.tsx'
import { Icon } from '#app/components/ui/icons.tsx'
import { useHydrated } from '#app/components/ui/use-hydrated.ts'
import { studioTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'

type Props = {
  blocks: readonly { name: string; label: string; template: string }[]
  insert: (template: string) => void
  /** Where pictures and files of the module are brought. */
  library: string
}

/** Puts a ready-made block where the cursor stands; without scripts the same samples can be copied. */
export function BlockTools({ blocks, insert, library }: Props) {
  const t = useTexts(studioTexts)
  const hydrated = useHydrated()
  const menu = useRef<HTMLDetailsElement>(null)
  function choose(template: string) {
    if (menu.current) menu.current.open = false
    insert(template)
  }
  if (!hydrated) {
    return (
      <Fold summary={t.insert}>
        <p className="hint">{t.insertWords}</p>
        <p>
          <Link to={library}>{t.libraryLink}</Link> · <Link to={paths.blockGuide()}>{t.allBlocks}</Link>
        </p>
        {blocks.map((block) => (
          <div key={block.name} className="stack-2">
            <p>
              <strong>{block.label}</strong>
            </p>
            <section className="scroll" tabIndex={0} aria-label={block.label}>
              <pre className="sm">{block.template}</pre>
            </section>
          </div>
        ))}
      </Fold>
    )
  }
  return (
    <details
      className="menu"
      ref={menu}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (relatedTarget && !currentTarget.contains(relatedTarget)) currentTarget.open = false
      }}
      onKeyDown={({ key, currentTarget }) => {
        if (key !== 'Escape') return
        currentTarget.open = false
        currentTarget.querySelector('summary')?.focus()
      }}
    >
      <summary className="btn">
        <Icon name="plus" />
        {t.insert}
      </summary>
      <ul>
        {blocks.map((block) => (
          <li key={block.name}>
            <Button type="button" variant="text" onClick={() => choose(block.template)}>
              {block.label}
            </Button>
          </li>
        ))}
        <li>
          <Link className="btn text" to={library}>
            {t.libraryLink}
          </Link>
        </li>
        <li>
          <Link className="btn text" to={paths.blockGuide()}>
            {t.allBlocks}
          </Link>
        </li>
      </ul>
    </details>
  )
}
