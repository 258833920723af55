import type { Place } from './scan.ts';
import type { WarcFile } from './warc-file.ts';

/** Where a capture stands, and its number in the order in which captures were added. */
interface Found {
  readonly file: WarcFile;
  readonly place: Place;
  readonly n: number;
}

/** The captures of a folder by their ids, each once, in the order in which they were added. About 200 bytes of memory a capture. */
export class CaptureIndex {
  readonly #byId = new Map<string, Found>();
  /** Ids in order; empty where one was removed. */
  readonly #order: string[] = [];

  get size(): number {
    return this.#byId.size;
  }

  find(id: string): Found | null {
    return this.#byId.get(id) ?? null;
  }

  /** Ids after the one named, or from the first. */
  after(id: string | null, limit: number): string[] {
    const ids: string[] = [];
    const from = id === null ? 0 : (this.#byId.get(id)?.n ?? -1) + 1;
    for (let n = from; n < this.#order.length && ids.length < limit; n++) {
      const next = this.#order[n] ?? '';
      if (next !== '') ids.push(next);
    }
    return ids;
  }

  /** Takes in captures of a file. Of two places of one capture the later counts: the earlier had become unreadable. */
  add(file: WarcFile, places: readonly Place[]): void {
    for (const place of places) {
      const old = this.find(place.id);
      if (old && old.place !== place) old.file.places = old.file.places.filter((one) => one !== old.place);
      this.#set(file, place);
    }
  }

  /** Takes the places of a file that was written anew. */
  move(file: WarcFile): void {
    for (const place of file.places) this.#set(file, place);
  }

  remove(id: string): void {
    const found = this.find(id);
    if (found) this.#order[found.n] = '';
    this.#byId.delete(id);
  }

  #set(file: WarcFile, place: Place): void {
    const n = this.find(place.id)?.n ?? this.#order.push(place.id) - 1;
    this.#byId.set(place.id, { file, place, n });
  }
}
