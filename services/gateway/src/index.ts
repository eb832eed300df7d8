export { gatewayConfigSchema, type GatewayConfig } from './config';
export { start } from './gateway';
