import { Component, type ReactNode } from 'react';
import { Failure } from './Failure.tsx';

interface Props {
  children: ReactNode;
}

/** Keeps a failure inside: a drawing that cannot be loaded must not take the dossier around it away. */
export class Fallible extends Component<Props, { reason: unknown }> {
  override state: { reason: unknown } = { reason: null };

  static getDerivedStateFromError(reason: unknown) {
    return { reason };
  }

  override render() {
    if (this.state.reason === null) return this.props.children;
    return <Failure reason={this.state.reason} retry={() => location.reload()} />;
  }
}
