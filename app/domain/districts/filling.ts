import type { Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import { kindsWhere, officeRule, type OfficeKind } from './office-kinds.ts'

/** May she fill, rename and close an office of this kind in her district? */
export function mayFill(asker: Asker, code: string): boolean {
  return can(asker, officeRule(code).filledBy, { districtId: asker.districtId })
}

/** The kinds of offices that she may fill. */
export function fillable(asker: Asker): OfficeKind[] {
  const { districtId } = asker
  return kindsWhere(({ filledBy }) => can(asker, filledBy, { districtId }))
}
