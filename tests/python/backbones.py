"""torchvision's backbones with random weights: python3 backbones.py FOLDER NAME...

Writes NAME.pth (the state_dict, classifier included) and NAME.reference.pth (images and the averaged features of them:
in use, and in training, with the running statistics that one training batch leaves behind).
"""
import sys

import torch
import torchvision

MAKERS = {
    "resnet18": torchvision.models.resnet18,
    "resnet34": torchvision.models.resnet34,
    "resnet50": torchvision.models.resnet50,
    "mobilenet-v3-small": torchvision.models.mobilenet_v3_small,
}


def disturb(network):
    """Statistics and scales as after a training; otherwise mistakes in them would not show."""
    for module in network.modules():
        if isinstance(module, torch.nn.BatchNorm2d):
            module.momentum = 0.1  # 0.01 in torchvision's MobileNetV3, and there for trainings of hundreds of epochs
            module.running_mean.normal_(0, 0.1)
            module.running_var.uniform_(0.5, 1.5)
            module.weight.data.uniform_(0.5, 1.0)
            module.bias.data.normal_(0, 0.1)


def write(folder, name):
    torch.manual_seed(7)
    network = MAKERS[name](weights=None)
    disturb(network)
    network.eval()
    torch.save(network.state_dict(), f"{folder}/{name}.pth")
    classifier = "fc" if hasattr(network, "fc") else "classifier"
    setattr(network, classifier, torch.nn.Identity())
    images = torch.rand(3, 3, 70, 70)
    with torch.no_grad():
        reference = {"images": images, "use": network(images), "training": network.train()(images)}
    last = [module for module in network.modules() if isinstance(module, torch.nn.BatchNorm2d)][-1]
    reference["running_mean"], reference["running_var"] = last.running_mean, last.running_var
    torch.save(reference, f"{folder}/{name}.reference.pth")


if __name__ == "__main__":
    for name in sys.argv[2:]:
        write(sys.argv[1], name)
