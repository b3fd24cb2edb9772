// The connection to PostgreSQL: one configuration for the product, its migrations and its tests.
import pg from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { AnswerCommitments1790000000009 } from '../../migrations/1790000000009-answer-commitments.js';
import { ChangeDeadlines1790000000005 } from '../../migrations/1790000000005-change-deadlines.js';
import { CreateMeetings1790000000006 } from '../../migrations/1790000000006-create-meetings.js';
import { ChangeRoutes1790000000008 } from '../../migrations/1790000000008-change-routes.js';
import { ConsolidateFigures1790000000007 } from '../../migrations/1790000000007-consolidate-figures.js';
import { CreateBlocs1790000000010 } from '../../migrations/1790000000010-create-blocs.js';
import { CreateDemoWorlds1790000000011 } from '../../migrations/1790000000011-create-demo-worlds.js';
import { CreateDelivery1790000000003 } from '../../migrations/1790000000003-create-delivery.js';
import { CreateOrganisation1790000000001 } from '../../migrations/1790000000001-create-organisation.js';
import { CreateReports1790000000002 } from '../../migrations/1790000000002-create-reports.js';
import { CreateStandingRules1790000000004 } from '../../migrations/1790000000004-create-standing-rules.js';
import { KeepReportFacts1790000000013 } from '../../migrations/1790000000013-keep-report-facts.js';
import { NameStandIns1790000000012 } from '../../migrations/1790000000012-name-stand-ins.js';
import { GuidanceEntity, GuidanceRuleEntity } from './guidance/guidance.entity.js';
import { StandingRuleEntity } from './guidance/standing-rule.entity.js';

// A `date` is a local date in this product and stays the text it is: no time zone may shift it.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

/** What is written and locked row by row; everything else is in declared statements (statement.ts). */
const ENTITIES = [GuidanceEntity, GuidanceRuleEntity, StandingRuleEntity];

/** Options of the data source; `pool` is the greatest number of connections. */
export const dataSourceOptions = (databaseUrl: string, pool = 10): DataSourceOptions => ({
  type: 'postgres',
  url: databaseUrl,
  poolSize: pool,
  connectTimeoutMS: 5000,
  applicationName: 'dung-han',
  entities: ENTITIES,
  migrations: [
    CreateOrganisation1790000000001,
    CreateReports1790000000002,
    CreateDelivery1790000000003,
    CreateStandingRules1790000000004,
    ChangeDeadlines1790000000005,
    CreateMeetings1790000000006,
    ConsolidateFigures1790000000007,
    ChangeRoutes1790000000008,
    AnswerCommitments1790000000009,
    CreateBlocs1790000000010,
    CreateDemoWorlds1790000000011,
    NameStandIns1790000000012,
    KeepReportFacts1790000000013,
  ],
  migrationsTableName: 'schema_migration',
});

/** A data source that is not yet connected. */
export const createDataSource = (databaseUrl: string, pool?: number): DataSource =>
  new DataSource(dataSourceOptions(databaseUrl, pool));
