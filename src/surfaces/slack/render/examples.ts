/** Questions to begin with; Slack shows at most four. */
export const EXAMPLES: readonly { readonly title: string; readonly message: string }[] = [
  { title: 'Eine Zahl nachschlagen', message: 'Wie viele Beschäftigte hatte das LKA 2021?' },
  {
    title: 'Eine Entwicklung ansehen',
    message: 'Wie hat sich das Personal der Landespolizei seit 2015 entwickelt?',
  },
  { title: 'Den Stand eines Projekts erfragen', message: 'Ist die Schulcloud 2023 im Plan?' },
  {
    title: 'Gemeinden vergleichen',
    message: 'Welche fünf kreisfreien Städte haben das meiste Personal?',
  },
];
