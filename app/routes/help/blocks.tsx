import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { partBlocks, quizSample, type BlockState } from '#app/components/blocks/block-view.ts'
import { LessonBlocks } from '#app/components/blocks/lesson-blocks.tsx'
import { pageTitle, textsOfPage } from '#app/components/layout/page-title.ts'
import type { RouteHandle } from '#app/components/layout/root-data.ts'
import { DefinitionList } from '#app/components/ui/definition-list.tsx'
import { Fold } from '#app/components/ui/fold.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { savesData } from '#app/domain/access/data-saver.server.ts'
import { guard } from '#app/domain/access/guard.server.ts'
import { blockGuide } from '#app/domain/learning/block-guide.server.ts'
import { deliverProse } from '#app/domain/learning/deliver-prose.server.ts'
import { REFLECTION_LETTERS } from '#app/domain/learning/limits.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { blockTexts } from './block-texts.ts'

export const handle: RouteHandle = { reading: true }
export const meta: MetaFunction = ({ matches }) => pageTitle(textsOfPage(blockTexts, matches).title)

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { language } = await guard({ request, context }, 'help.read')
  const delivery = { ...context, saving: await savesData({ request, context }) }
  const states: Record<string, BlockState> = {}
  const guides = (await blockGuide(language)).map(({ shown, ...guide }) => {
    // Nobody answers here.
    const views = deliverProse(delivery, shown).map((block) => {
      if (block.kind === 'kuis') return quizSample(block.id)
      return 'savedAt' in block ? { ...block, savedAt: null } : block
    })
    const parted = partBlocks(views)
    Object.assign(states, parted.states)
    return { ...guide, blocks: parted.blocks }
  })
  return { guides, owns: { blocks: states } }
}

type Guide = ReturnType<typeof useLoaderData<typeof loader>>['guides'][number]

export default function Blocks() {
  const { guides, owns } = useLoaderData<typeof loader>()
  const t = useTexts(blockTexts)
  return (
    <>
      <PageHead
        crumbs={[{ label: t.guides, to: paths.help() }, { label: t.title }]}
        title={t.title}
        lede={t.lede}
      />
      <div className="cols gap">
        <div className="flow">
          <p>{t.how}</p>
          <Fold className="phone" summary={t.contentsCount({ count: guides.length })}>
            <Contents guides={guides} />
          </Fold>
          {guides.map((guide) => (
            <Section key={guide.name} id={anchorOf(guide.name)} title={guide.label}>
              <div className="prose">
                <About guide={guide} />
                <h3>{t.shown}</h3>
                <div className="card read">
                  <LessonBlocks
                    blocks={guide.blocks}
                    states={owns.blocks}
                    letters={REFLECTION_LETTERS}
                    doors={null}
                  />
                </div>
              </div>
            </Section>
          ))}
        </div>
        <aside className="side desk" aria-label={t.contents}>
          <nav className="card" aria-labelledby="toc">
            <h2 className="h3" id="toc">
              {t.contents}
            </h2>
            <Contents guides={guides} />
          </nav>
        </aside>
      </div>
    </>
  )
}

function anchorOf(name: string): string {
  return `blok-${name}`
}

/** What there is to know before it is written. */
function About({ guide }: { guide: Guide }) {
  const t = useTexts(blockTexts)
  const attributes = guide.attributes.map(({ name, required, use, holds }) => ({
    term: (
      <>
        <code lang="id">{name}</code> <span className="sm">({required ? t.required : t.optional})</span>
      </>
    ),
    value: t.attribute({ use, holds }),
  }))
  return (
    <>
      <p>{guide.use}</p>
      <DefinitionList
        long
        items={[
          { term: t.where, value: t.places[guide.place] },
          { term: t.holds, value: t.children[guide.children] },
          ...attributes,
        ]}
      />
      <h3>{t.written}</h3>
      <pre className="whole" lang="id">
        {guide.example}
      </pre>
    </>
  )
}

function Contents({ guides }: { guides: readonly Guide[] }) {
  return (
    <ol className="toc sm">
      {guides.map(({ name, label }) => (
        <li key={name}>
          <a href={`#${anchorOf(name)}`}>{label}</a>
        </li>
      ))}
    </ol>
  )
}
