import type { ReactNode } from 'react'
import { Breadcrumb, type Crumb } from './breadcrumb.tsx'

export type PageHeadProps = {
  crumbs?: readonly Crumb[]
  title: ReactNode
  titleId?: string
  /** One sentence of context. */
  lede?: ReactNode
  /** Pills and quiet facts above the title. */
  pills?: ReactNode
  /** Buttons under the sentence. */
  actions?: ReactNode
}

/** The head of each page: the way back, one h1, one sentence. */
export function PageHead({ crumbs, title, titleId, lede, pills, actions }: PageHeadProps) {
  return (
    <>
      {crumbs && crumbs.length > 0 && <Breadcrumb items={crumbs} />}
      <div className="head">
        {pills && <div className="line">{pills}</div>}
        <h1 id={titleId} tabIndex={-1}>
          {title}
        </h1>
        {lede && <p>{lede}</p>}
        {actions && <div className="btns gap-s">{actions}</div>}
      </div>
    </>
  )
}
