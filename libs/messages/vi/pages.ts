// Texts of the pages.
export const pagesVi = { 'app.name': 'Đúng Hạn' } as const;
