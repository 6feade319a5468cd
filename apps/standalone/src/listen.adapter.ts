import { DomainError } from '@pobratim/kernel';

const usual = 3000;

/**
 * Opens the page: on the port that was named or not at all; on the usual one, or any that is free, when none was.
 * @returns its address
 * @throws DomainError `port-in-use`
 */
export async function listenOn(
  service: { listen(port: number): Promise<string> },
  port: number | undefined,
): Promise<string> {
  try {
    return await service.listen(port ?? usual);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
    if (port === undefined) return service.listen(0);
    throw new DomainError('port-in-use', {
      kind: 'unavailable',
      message: {
        ru: `Порт ${port} занят другой программой или закрыт для вас. Данные не тронуты. Укажите другой порт в PORT или не указывайте никакого.`,
        en: `Port ${port} is taken by another program or closed to you. No data were touched. Name another port in PORT, or none.`,
      },
      details: { port },
    });
  }
}
