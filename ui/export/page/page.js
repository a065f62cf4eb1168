"use strict";
// What the page does: a moment moves through the picture, and what the chosen
// lane does then is said, and shown in the source. All text is set as text.
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const $ = (id) => document.getElementById(id);
  const svg = document.querySelector("#picture svg");
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const ticks = 1000; // of the slider

  let now = data.to;
  let chosen = 0;
  let timer = 0; // of what plays, 0 if nothing does

  // --- what is drawn over the picture

  const shape = (name, attributes) => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const key in attributes) element.setAttribute(key, attributes[key]);
    return svg.appendChild(element);
  };
  const height = data.bottom - data.top;
  const veil = shape("rect", { class: "veil", y: data.top, height, width: 0, x: 0 });
  const line = shape("path", { class: "now" });

  const x = (t) => data.left + ((t - data.from) / Math.max(data.to - data.from, 1)) * (data.right - data.left);

  // --- what a lane does

  // at finds the last span of a row that has begun by a moment.
  const at = (row, t) => {
    let low = 0, high = row.spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (row.spans[middle].from <= t) low = middle + 1; else high = middle;
    }
    return row.spans[low - 1];
  };

  const doing = (row, t) => {
    if (t < row.begin) return "has not begun.";
    if (row.end >= 0 && t >= row.end) return row.ended || "has ended.";
    const span = at(row, t);
    return span && t <= span.to ? span.says : "is inside another call.";
  };

  const lineOf = (row, t) => {
    const span = at(row, t);
    return t < row.begin || !span ? 0 : span.line;
  };

  const seconds = (t) => (t / 1e6).toFixed(3) + " s";

  // changes are the moments at which anything changes, in order.
  const changes = (() => {
    const all = new Set([data.from, data.to]);
    for (const row of data.rows) for (const span of row.spans) all.add(span.from).add(span.to);
    return [...all].sort((a, b) => a - b);
  })();

  // --- showing it

  const show = () => {
    const column = x(now);
    veil.setAttribute("x", column);
    veil.setAttribute("width", Math.max(data.width - 1 - column, 0));
    veil.setAttribute("visibility", now >= data.to ? "hidden" : "visible");
    line.setAttribute("d", `M${column} ${data.top - 4}V${data.bottom}`);
    $("moment").value = Math.round(((now - data.from) / Math.max(data.to - data.from, 1)) * ticks);
    $("moment").setAttribute("aria-valuetext", seconds(now));
    $("time").textContent = seconds(now);
    for (const lane of svg.querySelectorAll(".lane.chosen")) lane.classList.remove("chosen");
    const row = data.rows[chosen];
    if (!row) return;
    $("lw-" + chosen).classList.add("chosen");
    $("lane").value = chosen;
    const says = `At ${seconds(now)}, ${row.label} ${doing(row, now)}`;
    if ($("doing").textContent !== says) $("doing").textContent = says;
    showSource(row);
  };

  const showSource = (row) => {
    document.querySelectorAll(".listing").forEach((listing, i) => { listing.hidden = i !== row.listing; });
    const list = document.querySelector(`#listing-${row.listing} ol`);
    if (!list) return;
    const want = list.children[lineOf(row, now) - 1];
    const is = list.querySelector("[aria-current]");
    if (is === want) return;
    if (is) is.removeAttribute("aria-current");
    if (!want) return;
    want.setAttribute("aria-current", "true");
    list.scrollTop = want.offsetTop - list.offsetTop - list.clientHeight / 2; // and not the page
  };

  const go = (t) => { now = Math.min(Math.max(t, data.from), data.to); show(); };
  const choose = (row) => { chosen = Math.min(Math.max(row, 0), data.rows.length - 1); show(); };
  const next = () => changes.find((t) => t > now) ?? data.to;
  const previous = () => changes.findLast((t) => t < now) ?? data.from;

  // --- playing

  const stop = () => {
    cancelAnimationFrame(timer);
    clearTimeout(timer);
    timer = 0;
    playing(false);
  };

  const playing = (is) => {
    $("play").textContent = is ? "Pause" : "Play";
    $("doing").setAttribute("aria-live", is ? "off" : "polite"); // nobody can listen that fast
  };

  const play = () => {
    if (timer) return stop();
    if (now >= data.to) go(data.from);
    playing(true);
    // Who wants no motion gets one change after the other.
    if (still.matches) {
      const step = () => { go(next()); timer = now < data.to ? setTimeout(step, 700) : 0; if (!timer) stop(); };
      timer = setTimeout(step, 700);
      return;
    }
    let last = performance.now();
    const frame = (time) => {
      const passed = (time - last) * 1000 * Number($("speed").value);
      last = time;
      go(now + passed);
      if (now >= data.to) return stop();
      timer = requestAnimationFrame(frame);
    };
    timer = requestAnimationFrame(frame);
  };

  // --- mouse

  const place = (event) => {
    const box = svg.getBoundingClientRect();
    const scale = data.width / box.width;
    const column = (event.clientX - box.left) * scale, top = (event.clientY - box.top) * scale;
    const t = data.from + ((column - data.left) / (data.right - data.left)) * (data.to - data.from);
    return { t, row: data.rows.findIndex((row) => top >= row.top && top < row.top + 20), within: column >= data.left - 4 };
  };

  const hide = () => { $("tip").hidden = true; };

  const point = (event) => {
    const to = place(event);
    if (event.buttons & 1 && to.within) { stop(); go(to.t); }
    const row = data.rows[to.row];
    if (!row || !to.within) return hide();
    const t = Math.min(Math.max(to.t, data.from), data.to);
    const tip = $("tip");
    tip.textContent = `${row.label} ${doing(row, t)}`;
    tip.hidden = false;
    tip.style.left = Math.min(event.clientX + 14, innerWidth - tip.offsetWidth - 8) + "px";
    tip.style.top = Math.min(event.clientY + 18, innerHeight - tip.offsetHeight - 8) + "px";
  };

  svg.addEventListener("pointermove", point);
  svg.addEventListener("pointerleave", hide);
  svg.addEventListener("pointerdown", (event) => {
    const to = place(event);
    stop();
    if (to.row >= 0) choose(to.row);
    if (to.within) go(to.t);
  });

  // --- keyboard: in the picture all keys, on the bare page those that it does not need itself

  const keys = {
    " ": play,
    ArrowLeft: () => { stop(); go(previous()); },
    ArrowRight: () => { stop(); go(next()); },
    Home: () => { stop(); go(data.from); },
    End: () => { stop(); go(data.to); },
    ArrowUp: () => choose(chosen - 1),
    ArrowDown: () => choose(chosen + 1),
  };
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") return hide();
    if (event.ctrlKey || event.metaKey || event.altKey || !keys[event.key]) return;
    const bare = event.target === document.body && !/Up|Down|Home|End/.test(event.key);
    if (event.target !== $("picture") && !bare) return;
    event.preventDefault();
    keys[event.key]();
  });

  // --- controls

  data.rows.forEach((row, i) => {
    if (i === 0 || row.program !== data.rows[i - 1].program) {
      $("lane").append(Object.assign(document.createElement("optgroup"), { label: data.programs[row.program] }));
    }
    $("lane").lastElementChild.append(new Option(row.label, i));
  });
  $("first").addEventListener("click", keys.Home);
  $("back").addEventListener("click", keys.ArrowLeft);
  $("play").addEventListener("click", play);
  $("forward").addEventListener("click", keys.ArrowRight);
  $("last").addEventListener("click", keys.End);
  $("lane").addEventListener("change", () => choose(Number($("lane").value)));
  $("moment").addEventListener("input", () => {
    stop();
    go(data.from + (Number($("moment").value) / ticks) * (data.to - data.from));
  });

  // What the script says in place of the browser's own tips.
  for (const title of svg.querySelectorAll(".lane > title")) title.remove();
  for (const id of ["controls", "doing", "keys"]) $(id).hidden = false;
  show();
})();
