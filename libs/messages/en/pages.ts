// Texts of the pages.
export const pagesEn = { 'app.name': 'Đúng Hạn' } as const;
