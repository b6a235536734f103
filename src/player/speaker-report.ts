/** The times of a rehearsal or a briefing on a panel, to be read and to be taken away as CSV. */
import { csvOf, type Rehearsal, renderReport } from "../render/speaker-report.ts";
import { openPanel } from "./panel.ts";
import type { Desk } from "./speaker.ts";

export function openReport(desk: Desk): void {
	const { player, watch, words } = desk;
	const rehearsal: Rehearsal = { data: player.data, route: player.route, timing: watch.timing(), now: Date.now() };
	const panel = openPanel("report", words.report, renderReport(rehearsal, words));
	panel?.addEventListener("click", (event) => {
		const does = (event.target as Element).closest<HTMLElement>("[data-does]")?.dataset.does;
		if (does === "download") download(`${player.data.id}-${dayOf(rehearsal.now)}.csv`, csvOf(rehearsal, words));
		if (does === "close") panel.close();
		if (does !== "rehearse") return;
		panel.close();
		player.goTo({ index: player.route.stops[0]?.slide ?? 0, step: 0 });
		watch.rehearse();
	});
}

/** With the mark that tells spreadsheets that it is UTF-8. */
function download(name: string, csv: string): void {
	const link = document.createElement("a");
	link.href = URL.createObjectURL(new Blob([`\ufeff${csv}`], { type: "text/csv" }));
	link.download = name;
	link.click();
	setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function dayOf(instant: number): string {
	return new Date(instant).toISOString().slice(0, 10);
}
