import { CircleAlert, CircleCheck, X } from "lucide-react";
import { Toast as Radix } from "radix-ui";
import { type ReactNode, useMemo, useState } from "react";
import { IconButton } from "./icon-button.tsx";
import { type ToastAction, type Toaster, ToasterContextProvider } from "./toast-context.ts";

interface Message {
  readonly id: string;
  readonly kind: "done" | "failed";
  readonly title: string;
  readonly description?: string;
  readonly action?: ToastAction | undefined;
}

const DONE_MILLISECONDS = 5_000;
const FAILED_MILLISECONDS = 20_000;
const MESSAGES_MAX = 4;

/** Shows the toasts of everything below it. */
export function ToasterProvider({ children }: { children: ReactNode }) {
  const [messages, setMessages] = useState<readonly Message[]>([]);
  const toaster = useMemo<Toaster>(() => {
    const add = (message: Omit<Message, "id">) =>
      setMessages((shown) => [...shown, { ...message, id: crypto.randomUUID() }].slice(-MESSAGES_MAX));
    return {
      tell: (title, action) => add({ kind: "done", title, action }),
      warn: ({ message, hint }) => add({ kind: "failed", title: message, description: hint }),
    };
  }, []);
  const remove = (id: string) => setMessages((shown) => shown.filter((message) => message.id !== id));
  return (
    <ToasterContextProvider value={toaster}>
      <Radix.Provider swipeDirection="right" label="Notice">
        {children}
        {messages.map((message) => (
          <ToastCard key={message.id} message={message} onClose={() => remove(message.id)} />
        ))}
        <Radix.Viewport className="fixed right-4 bottom-4 z-50 flex w-88 max-w-[calc(100vw-2rem)] flex-col gap-2 outline-none" />
      </Radix.Provider>
    </ToasterContextProvider>
  );
}

function ToastCard({ message, onClose }: { message: Message; onClose: () => void }) {
  const { kind, title, description, action } = message;
  const isFailed = kind === "failed";
  const Icon = isFailed ? CircleAlert : CircleCheck;
  return (
    <Radix.Root
      type={isFailed ? "foreground" : "background"}
      duration={isFailed ? FAILED_MILLISECONDS : DONE_MILLISECONDS}
      onOpenChange={(isOpen) => isOpen || onClose()}
      className="flex animate-rise-in items-start gap-2.5 rounded-large bg-raised p-3 shadow-popover"
    >
      <Icon
        aria-hidden
        size={16}
        className={isFailed ? "mt-0.5 shrink-0 text-danger" : "mt-0.5 shrink-0 text-success"}
      />
      <div className="min-w-0 flex-1">
        <Radix.Title className="text-13 text-ink">{title}</Radix.Title>
        {description && (
          <Radix.Description className="mt-0.5 text-12 text-ink-soft">{description}</Radix.Description>
        )}
        {action && (
          <Radix.Action
            altText={action.label}
            onClick={action.run}
            className="mt-1.5 font-medium text-12 text-accent hover:text-accent-hover"
          >
            {action.label}
          </Radix.Action>
        )}
      </div>
      <Radix.Close asChild>
        <IconButton icon={X} label="Dismiss" size="small" className="-my-0.5" />
      </Radix.Close>
    </Radix.Root>
  );
}
