// A scenario as it is told: what happens step by step, and what is checked on the way.
import type { DataSource } from 'typeorm';
import { documentCode, type DocumentType } from '@app/forms/document-number.js';
import type { ReportingLine } from '@app/hierarchy/organisation.js';
import { Refusal } from '@app/kernel/errors.js';
import type { StoryTeller } from '../worlds/demo-story.js';

export interface Check {
  readonly name: string;
  readonly passed: boolean;
  readonly detail: string;
}

/** An issued paper; `code` is blank for one without a number. */
export interface ScenarioDocument {
  readonly issuer: string;
  readonly kind: string;
  readonly code: string;
  readonly issuedOn: string;
  readonly formats: readonly string[];
}

export interface ScenarioResult {
  readonly scenario: string;
  readonly title: string;
  readonly passed: number;
  readonly failed: number;
  readonly checks: readonly Check[];
  readonly documents: readonly ScenarioDocument[];
}

/** Values that the source page does not give are named as assumed. */
export class Tale {
  private readonly checks: Check[] = [];

  constructor(
    readonly scenario: string,
    readonly title: string,
    readonly teller: StoryTeller,
    readonly dataSource: DataSource,
    private readonly say: (line: string) => void,
  ) {
    say(`\n${scenario} – ${title}`);
  }

  tell(step: string): void {
    this.say(`  · ${step}`);
  }

  check(name: string, passed: boolean, detail: unknown = ''): void {
    const text = typeof detail === 'string' ? detail : JSON.stringify(detail);
    this.checks.push({ name, passed, detail: text });
    this.say(`    ${passed ? '✓' : '✗'} ${name}${text ? ` (${text})` : ''}`);
  }

  /** Checks that two values are the same, naming both. */
  same(name: string, actual: unknown, expected: unknown): void {
    const isSame = JSON.stringify(actual) === JSON.stringify(expected);
    this.check(name, isSame, isSame ? String(JSON.stringify(actual)) : { actual, expected });
  }

  /** Checks that an act is refused for a reason. */
  async refused(name: string, reason: string, act: () => Promise<unknown>): Promise<void> {
    const answer = await act().then(
      () => 'done',
      (error: unknown) => (error instanceof Refusal ? error.reason : String(error)),
    );
    this.same(name, answer, reason);
  }

  query<T>(sql: string, parameters: unknown[] = []): Promise<T[]> {
    return this.dataSource.query<T[]>(sql, parameters);
  }

  /** Everything the tale's organisations issued, and how the checks went. */
  async end(organisationIds: readonly string[]): Promise<ScenarioResult> {
    const rows = await this.query<{
      issuer: string;
      kind: string;
      number: number | null;
      type: DocumentType | '';
      symbol: string;
      line: ReportingLine;
      on: string;
      formats: string[] | null;
    }>(
      `SELECT o.name AS issuer, d.kind, d.number, d.document_type AS type, d.organ_symbol AS symbol, d.line, d.issued_on AS on,
         (SELECT array_agg(f.format ORDER BY f.format) FROM paper_file f WHERE f.document_id = d.id) AS formats
       FROM official_document d JOIN organisation o ON o.id = d.issuer_id
       WHERE d.issuer_id = ANY($1::uuid[]) ORDER BY d.issued_on, o.name, d.kind`,
      [organisationIds],
    );
    const documents = rows.map(({ issuer, kind, number, type, symbol, line, on, formats }) => ({
      issuer,
      kind,
      code: number !== null && type !== '' ? documentCode(number, type, { organSymbol: symbol, line }) : '',
      issuedOn: on,
      formats: formats ?? [],
    }));
    const passed = this.checks.filter((one) => one.passed).length;
    const failed = this.checks.length - passed;
    return { scenario: this.scenario, title: this.title, passed, failed, checks: this.checks, documents };
  }
}
