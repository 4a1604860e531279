/** Whether the title of a post is a manager's: it has a word that ends in "chef" or "direktör" (enhetschef, socialchef, tf). */
export function isManagerPost(title: string): boolean {
  return /(chef|direktör)(?!\p{L})/iu.test(title)
}
