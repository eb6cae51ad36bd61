import { usePart } from '#app/components/ui/use-part.ts'
import type { ToolbarProps } from './toolbar.tsx'

/** Keeps the place of the tools until they are there: they do nothing without scripts, and cost the first visit nothing. */
export function WritingTools(props: ToolbarProps) {
  const Toolbar = usePart(() => import('./toolbar.tsx').then(({ Toolbar: part }) => part))
  return <div className="tools-place">{Toolbar && <Toolbar {...props} />}</div>
}
