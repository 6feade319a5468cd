export const rendered: string;
export function stampOfChart(): string;
