// Catches what no page catches: a part that could not be fetched, or a fault while drawing the frame itself.
import { Component, type ReactNode } from 'react';
import { Failure } from '../ui/waiting.js';

interface BoundaryState {
  readonly error: Error | null;
}

const reload = (): void => window.location.reload();

export class Boundary extends Component<{ readonly children: ReactNode }, BoundaryState> {
  override state: BoundaryState = { error: null };

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    return error ? <Failure error={error} retry={reload} /> : this.props.children;
  }
}
