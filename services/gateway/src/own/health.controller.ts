import { Controller, Get, Inject } from '@nestjs/common';
import { Refusal } from '@tutela/contracts';

export const serviceUrls = Symbol('service urls');
const answerWithinMs = 2000;

/** For whoever runs the platform. Says yes or no; which part is down is told inside only (security.md rule 23). */
@Controller('api/health')
export class HealthController {
  constructor(@Inject(serviceUrls) private readonly urls: readonly string[]) {}

  @Get('live')
  live(): { status: string } {
    return { status: 'live' };
  }

  @Get('ready')
  async ready(): Promise<{ status: string }> {
    const answers = await Promise.all(this.urls.map(answersAtAll));
    if (answers.includes(false)) throw new Refusal('unreachable');
    return { status: 'ready' };
  }
}

/** Any HTTP answer will do: a service has nothing at its root. */
async function answersAtAll(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(answerWithinMs) });
    await response.body?.cancel();
    return true;
  } catch {
    return false;
  }
}
