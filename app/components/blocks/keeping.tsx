import { useEffect, useRef, type RefObject } from 'react'
import { FieldNews } from '#app/components/ui/field-news.tsx'
import { SaveState } from '#app/components/ui/save-state.tsx'
import { Banner } from '#app/components/ui/banner.tsx'
import { keptTexts } from '#app/components/ui/kept-texts.ts'
import { useKeptForm } from '#app/components/ui/use-keeper.ts'
import { useStayUntilSaved, type Whereabouts } from '#app/components/ui/use-stay-until-saved.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { isTicked, mergeTicks, type Box } from '#app/platform/line/ticks.ts'

// The part of a block that brings the engine along: loaded when a page that is alive has a block in which one writes.

export type Handlers = ReturnType<typeof useKeptForm>['on']

/** What a form that is kept tells its surroundings. */
export type Kept = { text: Whereabouts; value: string | null; error: string | undefined; on: Handlers }

type Props = {
  form: RefObject<HTMLFormElement>
  id: string
  field: 'isi' | 'pilih'
  version: number
  value: string
  savedAt: string | null
  unsaved: boolean
  /** The door that saves this block. */
  door: string
  tell: (kept: Kept) => void
}

/** Keeps one block's form, and says beneath its field where the text is. */
export function Keeping({ form, id, field, version, value, savedAt, unsaved, door, tell }: Props) {
  const t = useTexts(keptTexts)
  const ticks = field === 'pilih'
  const kept = useKeptForm({
    address: door,
    element: form,
    place: `#b-${id}`,
    kinds: { [field]: ticks ? 'list' : 'text' },
    marks: { [field]: String(version) },
    at: savedAt,
    unsaved,
    paused: false,
    merge: ticks
      ? (base, mine, theirs) => mergeTicks(boxesOf(form.current).map(pair), base, mine, theirs)
      : undefined,
    onSaved: () => undefined,
    onWhole: () => undefined,
  })
  const { whole, on, text, follow } = kept
  const state = whole.fields[field]
  const refused = state?.refused?.value === state?.value ? state?.refused?.places[field] : undefined
  const error = refused ?? whole.closed ?? undefined
  const typed = state?.value ?? null
  const out = useRef({ tell, on, follow })
  useEffect(() => void (out.current = { tell, on, follow }))
  useEffect(() => out.current.tell({ text, value: typed, error, on: out.current.on }), [text, typed, error])
  // The page was read again and another tab has saved meanwhile: only an untouched text follows.
  const known = Number(state?.mark ?? version)
  useEffect(() => {
    if (version > known) out.current.follow({ [field]: { value, mark: String(version) } })
  }, [version, known, field, value])

  const word = whole.word === 'closed' ? 'failed' : whole.word
  const shown = word !== 'saved' || whole.at !== null || version > 0
  return (
    <>
      {whole.mergedWith && !ticks && (
        <Banner tone="info" icon="compare" role="status">
          {t.merged({ by: whole.mergedWith })}
        </Banner>
      )}
      <FieldNews
        field={field}
        words={ticks ? (given) => labelsOf(form.current, given) : undefined}
        {...kept}
      />
      <SaveState state={shown ? word : undefined} at={whole.at ?? savedAt ?? undefined} />
    </>
  )
}

function boxesOf(form: HTMLFormElement | null): HTMLInputElement[] {
  return [...(form?.querySelectorAll<HTMLInputElement>('input[type=checkbox]') ?? [])]
}

function pair({ name, value }: HTMLInputElement): Box {
  return [name, value]
}

/** The items that are ticked, one on a line. */
function labelsOf(form: HTMLFormElement | null, ticks: string): string {
  const ticked = boxesOf(form).filter((box) => isTicked(ticks, pair(box)))
  return ticked.map((box) => box.labels?.[0]?.textContent ?? box.value).join('\n')
}

/** Keeps the person on the page until each of its texts is on the server; a page may have one of these. */
export function Staying({ texts }: { texts: readonly Whereabouts[] }) {
  const worst = (['stuck', 'onItsWay'] as const).find((one) => texts.includes(one))
  useStayUntilSaved(worst ?? 'saved')
  return null
}
