import type { Participant } from "@/domain/article/article";
import { roleName } from "@/domain/access";

type Props = {
  id: string;
  people: readonly Participant[];
  /** Which of them the keyboard is at. */
  at: number;
  meId: string;
  onChoose: (person: Participant) => void;
};

/** The people whose name begins with what was typed, to be chosen by key, mouse or finger. */
export function MentionList({ id, people, at, meId, onChoose }: Props) {
  return (
    <ul id={id} role="listbox" aria-label="People on this desk" className="mention-list">
      {people.map((person, index) => (
        <li
          key={person.id}
          id={optionId(id, index)}
          role="option"
          aria-selected={index === at}
          // The field keeps the focus.
          onPointerDown={(event) => event.preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(person)}
        >
          <bdi>{person.name}</bdi>
          <span className="text-muted">{person.id === meId ? "you" : roleName[person.role]}</span>
        </li>
      ))}
    </ul>
  );
}

export const optionId = (listId: string, index: number) => `${listId}-${index}`;
