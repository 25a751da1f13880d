/**
 * Makes a photograph from a telephone small enough, the right way up, before it is sent. Without it the form is whole:
 * a picture that is too big is then refused with a word of what to do.
 */
export const PHOTO_SCRIPT = `(() => {
  const field = document.getElementById('photo');
  if (!field || !window.createImageBitmap || !window.DataTransfer) return;
  field.addEventListener('change', async () => {
    const file = field.files[0];
    if (!file || file.size < 60000) return;
    try {
      const image = await createImageBitmap(file, { imageOrientation: 'from-image' });
      const scale = Math.min(1, 480 / Math.max(image.width, image.height));
      const canvas = document.createElement('canvas');
      canvas.width = Math.max(1, Math.round(image.width * scale));
      canvas.height = Math.max(1, Math.round(image.height * scale));
      canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
      canvas.toBlob((blob) => {
        if (!blob || field.files[0] !== file) return;
        const files = new DataTransfer();
        files.items.add(new File([blob], 'photo.jpg', { type: 'image/jpeg' }));
        field.files = files.files;
      }, 'image/jpeg', 0.85);
    } catch {}
  });
})();`;
