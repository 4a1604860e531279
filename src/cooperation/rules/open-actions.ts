type Step = { readonly id: string; readonly kind: string; readonly actionId: string | null; readonly struckAt: string | null }

/** Planned actions that stand and are not done; what was struck out counts for nothing. */
export function openActions<S extends Step>(steps: readonly S[]): readonly S[] {
  const standing = steps.filter(({ struckAt }) => struckAt === null)
  return standing.filter(({ id, kind }) => kind === 'action' && !standing.some(({ actionId }) => actionId === id))
}
