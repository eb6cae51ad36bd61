import { Prose } from '#app/components/prose.tsx'
import type { BlockView, ReflectionSaid } from './block-view.ts'
import { Checklist } from './checklist.tsx'
import { Question } from './question.tsx'
import { Reflection } from './reflection.tsx'
import { useWriting } from './use-writing.ts'

type Props = {
  blocks: readonly BlockView[]
  /** Where answers and reflections go, and above which door blocks are saved; nowhere for who only reads along. */
  doors: { entry: string; reflection: string; save: string } | null
  /** Longest reflection in letters. */
  letters: number
  /** What the server said about a reflection on a page without scripts. */
  said?: ReflectionSaid | null
  /** The person saves data. */
  saving?: boolean
}

/** The body of a lesson: static HTML and the blocks a person answers, in their order. */
export function LessonBlocks({ blocks, doors, letters, said = null, saving = false }: Props) {
  const writes = blocks.some(({ kind }) => kind === 'daftar-periksa' || kind === 'refleksi')
  const { writing, texts } = useWriting(writes && doors ? doors.save : null, saving)
  return (
    <>
      {blocks.map((block) => {
        switch (block.kind) {
          case 'html':
            return <Prose key={block.id} id={block.id} html={block.html} className="prose" lang="id" />
          case 'soal':
            return <Question key={block.id} block={block} action={doors?.entry} />
          case 'daftar-periksa':
            return <Checklist key={block.id} block={block} action={doors?.entry} writing={writing} />
          case 'refleksi':
            return (
              <Reflection
                key={block.id}
                block={block}
                action={doors?.reflection}
                writing={writing}
                letters={letters}
                said={said?.block === block.id ? said : null}
              />
            )
        }
      })}
      {writing?.reading && <writing.reading.Keeper script={writing.reading.script} />}
      {writing?.engine && <writing.engine.Staying texts={texts} />}
    </>
  )
}
