// Leaves out of the address what a filter does not ask for, so that it can be read and kept.

for (const form of document.querySelectorAll("form[data-filter]")) {
  form.addEventListener("formdata", ({ formData }) => {
    for (const [name, value] of [...formData]) {
      const field = form.elements.namedItem(name);
      const first = field instanceof HTMLSelectElement ? field.options[0].value : "";
      if (value === "" || value === first) formData.delete(name);
    }
  });
}
