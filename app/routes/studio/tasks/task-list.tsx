import { Link } from '@remix-run/react'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { Row, Rows } from '#app/components/ui/rows.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { Written } from '#app/components/ui/written.tsx'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { ArchiveFold } from '../making/archive-fold.tsx'
import { taskTexts } from './texts.ts'

type Props = {
  module: string
  tasks: readonly { slug: string; title: string; team: boolean }[]
  archived: Parameters<typeof ArchiveFold>[0]['things']
  /** The module is part of the course. */
  isOpen: boolean
}

/** The assignments of a module, and those in the archive below them. */
export function TaskList({ module, tasks, archived, isOpen }: Props) {
  const t = useTexts(taskTexts)
  return (
    <Section id="tugas" title={t.section}>
      <div className="stack">
        {tasks.length === 0 && <p className="quiet">{t.none}</p>}
        {tasks.length > 0 && (
          <Rows label={t.section}>
            {tasks.map(({ slug, title, team }) => (
              <Row
                key={slug}
                title={
                  <Link to={paths.changeTask(module, slug)}>
                    <Written text={title} />
                  </Link>
                }
              >
                <p className="sm quiet">{team ? t.kinds.TEAM : t.kinds.INDIVIDUAL}</p>
              </Row>
            ))}
          </Rows>
        )}
        {isOpen && (
          <div className="btns">
            <ButtonLink to={paths.newTask(module)} icon="plus">
              {t.create.open}
            </ButtonLink>
          </div>
        )}
        <ArchiveFold id="arsip-tugas" things={archived} />
      </div>
    </Section>
  )
}
