package io.github.resglass.empirical.engine;

import org.bytedeco.pytorch.Tensor;

/**
 * One layer's parameters, or their gradients, as views of the one array of all parameters; null
 * where the layer has none.
 *
 * @param weight W_l, inputs × outputs; of a convolution (pixels of the window · channels) ×
 *     channels
 * @param scale λ_l, a single number
 * @param gain γ, one for each unit, or channel
 * @param shift b, one for each unit, or channel
 */
record LayerParameters(Tensor weight, Tensor scale, Tensor gain, Tensor shift) {}
