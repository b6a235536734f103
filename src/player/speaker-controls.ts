/** The buttons of the desk: each does what a key does. */
import type { Command } from "./keys.ts";
import type { Desk } from "./speaker.ts";

export function bindControls({ player, stage, part }: Desk, commands: Command[]): void {
	part("cockpit").addEventListener("click", (event) => {
		const button = (event.target as Element).closest<HTMLElement>("button[data-does]");
		const command = commands.find(({ name }) => name === button?.dataset.does);
		if (!button || !command) return;
		command.run(player);
		// A button that was clicked keeps no focus: a clicker's space would press it again.
		if (event.detail > 0) button.blur();
	});
	stage.onChange(() => {
		const state = stage.state();
		press(part("desk-control-blank"), state?.blank);
		press(part("desk-control-pointer"), state?.pointing);
	});

	function press(button: HTMLElement, isOn = false): void {
		button.setAttribute("aria-pressed", String(isOn && stage.isLinked()));
	}
}
