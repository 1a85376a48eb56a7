package io.github.resglass.empirical.engine;

import org.bytedeco.pytorch.Tensor;

/**
 * One layer's parameters, or their gradients, as views of the one array of all parameters; null
 * where the layer has none.
 *
 * @param weight W_l, inputs × outputs
 * @param scale λ_l, a single number
 * @param gain γ, one for each unit
 * @param shift b, one for each unit
 */
record LayerParameters(Tensor weight, Tensor scale, Tensor gain, Tensor shift) {}
