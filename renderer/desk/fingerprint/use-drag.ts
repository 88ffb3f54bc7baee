import { useRef, type PointerEvent } from 'react';

interface Dragged {
  readonly id: number;
  readonly x: number;
  readonly y: number;
}

interface DragHandlers {
  onPointerDown(event: PointerEvent<HTMLElement>): void;
  onPointerMove(event: PointerEvent<HTMLElement>): void;
  onPointerUp(event: PointerEvent<HTMLElement>): void;
  onPointerCancel(event: PointerEvent<HTMLElement>): void;
}

/**
 * One finger, pen or mouse drags; others are not heard. `onDrag`: by how much since the last call, in parts of the
 * element's width.
 */
export function useDrag(onDrag: (byX: number, byY: number) => void): DragHandlers {
  const at = useRef<Dragged | null>(null);
  const end = ({ pointerId }: PointerEvent<HTMLElement>): void => {
    if (at.current?.id === pointerId) at.current = null;
  };
  return {
    onPointerDown: ({ currentTarget, pointerId: id, clientX: x, clientY: y }) => {
      if (at.current) return;
      currentTarget.setPointerCapture(id);
      at.current = { id, x, y };
    },
    onPointerMove: ({ currentTarget, pointerId: id, clientX: x, clientY: y }) => {
      const before = at.current;
      if (before?.id !== id) return;
      at.current = { id, x, y };
      onDrag((x - before.x) / currentTarget.clientWidth, (y - before.y) / currentTarget.clientWidth);
    },
    onPointerUp: end,
    onPointerCancel: end,
  };
}
