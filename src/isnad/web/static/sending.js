// Asks the desk as its own pages do: with the proof that the page was given, so that no other site can.

const proof = document.querySelector('meta[name="isnad-form"]').content;

export class Refused extends Error {
  // `problem` is the desk's answer: {code, message, hint}.
  constructor(status, problem) {
    super([problem.message, problem.hint].filter(Boolean).join(" "));
    this.status = status;
    this.code = problem.code;
  }
}

// The JSON of the answer; throws Refused, with words in the reader's language.
export async function send(method, path, value) {
  const headers = { "X-Isnad-Form": proof, Accept: "application/json" };
  if (value !== undefined) headers["Content-Type"] = "application/json";
  const response = await fetch(path, { method, headers, body: value === undefined ? undefined : JSON.stringify(value) });
  const isJson = response.headers.get("Content-Type")?.includes("json");
  const answer = isJson ? await response.json() : null;
  if (!response.ok) throw new Refused(response.status, answer ?? { code: "", message: response.statusText, hint: "" });
  return answer;
}

// Said by a screen reader, seen by nobody.
export function say(sentence) {
  document.getElementById("said").textContent = sentence;
}
