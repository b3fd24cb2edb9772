// What a person reads before signing in: sent with the first page, the other texts after it.
export const firstPageEn = {
  'app.name': 'Đúng Hạn',
  'app.tagline': 'Periodic reports: drafted, adopted, received and published on time',
  'nav.otherLanguage': 'Tiếng Việt',
  'page.loading': 'Loading',
  'error.title': 'This could not be done',
  'error.broken': 'This page could not be shown. Saved data is safe; please reload.',
  'error.retry': 'Try again',
  'error.offline': 'The server cannot be reached. What you are writing is kept on this machine.',
  'action.close': 'Close',
  'action.reload': 'Reload',
  'signIn.title': 'Sign in',
  'signIn.email': 'E-mail',
  'signIn.password': 'Password',
  'signIn.button': 'Sign in',
} as const;
