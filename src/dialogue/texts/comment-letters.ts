/** That comments wait, are shown or are decided, and nothing of what they say. */
export const commentLetters = {
  comments_wait: {
    sv: { subject: 'Kommentarer väntar på att läsas', body: 'Läsare har skrivit. Inget visas förrän någon har läst.', lines: { waiting: ([many = '']: readonly string[]) => `Väntar: ${many}` } },
    en: { subject: 'Comments wait to be read', body: 'Readers have written. Nothing is shown until somebody has read it.', lines: { waiting: ([many = '']: readonly string[]) => `Waiting: ${many}` } },
  },
  comment_on_note: {
    sv: { subject: 'Ny kommentar till din anteckning', body: 'En läsares kommentar till en anteckning som du har skrivit visas nu. Du kan svara på den.' },
    en: { subject: 'New comment on your note', body: 'A reader’s comment on a note that you wrote is now shown. You may answer it.' },
  },
  comment_shown: {
    sv: { subject: 'Din kommentar visas', body: 'Din kommentar till en anteckning från ett besök är läst och visas nu. På den hemliga adress du fick när du skickade den kan du ta tillbaka den. Det här är det enda brev du får om den.' },
    en: { subject: 'Your comment is shown', body: 'Your comment on a note of a visit has been read and is now shown. At the secret address you were given when you sent it you can take it back. This is the only letter you get about it.' },
  },
  comment_refused: {
    sv: { subject: 'Din kommentar visas inte', body: 'Din kommentar till en anteckning från ett besök är läst och visas inte. Skälet står på den hemliga adress du fick när du skickade den. Här är reglerna. Det här är det enda brev du får om den.' },
    en: { subject: 'Your comment is not shown', body: 'Your comment on a note of a visit has been read and is not shown. The reason stands at the secret address you were given when you sent it. The rules are here. This is the only letter you get about it.' },
  },
}
