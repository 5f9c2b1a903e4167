// Says in the admin how many words stand in a field while they are written.
// Without it a message says so after saving.
function count(field) {
  const place = document.getElementById(field.dataset.wordsIn);
  place.textContent = field.value.split(/\s+/).filter(Boolean).length;
  place.parentElement.hidden = false;
}

document.addEventListener("input", ({ target }) => {
  if (target.dataset.wordsIn) count(target);
});
document.addEventListener("DOMContentLoaded", () => {
  document.querySelectorAll("[data-words-in]").forEach(count);
});
