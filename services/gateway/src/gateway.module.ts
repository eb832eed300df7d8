import type { DynamicModule } from '@nestjs/common';
import { AsyncApiController } from './own/async-api.controller';
import { HealthController, serviceUrls } from './own/health.controller';
import { OpenApiController } from './own/open-api.controller';

/** The few answers of the gateway's own; all others are the owners' of the route table. */
export class GatewayModule {
  static of(urls: readonly string[]): DynamicModule {
    return {
      module: GatewayModule,
      controllers: [OpenApiController, AsyncApiController, HealthController],
      providers: [{ provide: serviceUrls, useValue: urls }],
    };
  }
}
