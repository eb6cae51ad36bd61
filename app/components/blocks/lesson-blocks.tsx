import { Own } from '#app/components/own.tsx'
import { Prose } from '#app/components/prose.tsx'
import type { BlockState, BlockStates, BlockText, ReflectionSaid } from './block-view.ts'
import { Checklist } from './checklist.tsx'
import { Question } from './question.tsx'
import { QuizLink } from './quiz-link.tsx'
import { Reflection } from './reflection.tsx'
import { useWriting } from './use-writing.ts'

type Props = {
  blocks: readonly BlockText[]
  /** What the person has done with those that she answers. */
  states: BlockStates | undefined
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
export function LessonBlocks({ blocks, states, doors, letters, said = null, saving = false }: Props) {
  const writes = blocks.some(({ kind }) => kind === 'daftar-periksa' || kind === 'refleksi')
  const { writing, texts } = useWriting(writes && doors ? doors.save : null, saving)
  function draw(block: BlockText, state: BlockState | undefined) {
    if (block.kind === 'soal' && state?.kind === 'soal')
      return <Question block={{ ...block, ...state }} action={doors?.entry} />
    if (block.kind === 'daftar-periksa' && state?.kind === 'daftar-periksa')
      return <Checklist block={{ ...block, ...state }} action={doors?.entry} writing={writing} />
    if (block.kind === 'refleksi' && state?.kind === 'refleksi')
      return (
        <Reflection
          block={{ ...block, ...state }}
          action={doors?.reflection}
          writing={writing}
          letters={letters}
          said={said?.block === block.id ? said : null}
        />
      )
    if (block.kind === 'kuis' && state?.kind === 'kuis') return <QuizLink block={{ ...block, ...state }} />
    throw new Error(`Nothing is known of the block "${block.id}".`)
  }
  return (
    <>
      {blocks.map((block) =>
        block.kind === 'html' ? (
          <Prose key={block.id} id={block.id} html={block.html} className="prose" lang="id" />
        ) : (
          <Own key={block.id} of={states} group="blocks" piece={block.id}>
            {(state) => draw(block, state)}
          </Own>
        ),
      )}
      {writing?.engine && <writing.engine.Staying texts={texts} />}
    </>
  )
}
